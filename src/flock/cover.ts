/** Covers: the pictures of articles on the site, with the flock and the sky of their cards. */
import {flockSvg, skySvg} from './picture';

/** The size of a cover in pixels of CSS; pages reserve its proportions. */
export const COVER_WIDTH = 960;
export const COVER_HEIGHT = 320;

/** Draws the cover of an article or page as an SVG document. */
export function coverSvg(name: string): string {
  const size = {width: COVER_WIDTH, height: COVER_HEIGHT};
  const birds = flockSvg(name, {
    ...size,
    count: 2200,
    box: {left: 130, top: 50, width: 700, height: 220},
    wing: 3.3,
    digits: 0,
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COVER_WIDTH} ${COVER_HEIGHT}">` +
    `${skySvg(name, COVER_WIDTH, COVER_HEIGHT, 's')}${birds}</svg>`
  );
}
