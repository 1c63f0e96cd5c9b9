/** The two screens on which the site is looked at. */
export const PHONE = {viewport: {width: 390, height: 844}, hasTouch: true} as const;
export const DESKTOP = {viewport: {width: 1280, height: 900}} as const;
