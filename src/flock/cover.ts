/** Covers: the pictures of articles on the site, with the flock and the sky of their cards. */
import {flockSvg, skySvg} from './picture';

/**
 * The size that pages give for a cover. They reserve its proportions and draw it as wide as the
 * column; where no stylesheet arrives, it is no wider than a phone.
 */
export const COVER_WIDTH = 330;
export const COVER_HEIGHT = 110;

/** The units that a cover is drawn in. */
const WIDTH = 960;
const HEIGHT = 320;

/** Draws the cover of an article or page as an SVG document. */
export function coverSvg(name: string): string {
  const size = {width: WIDTH, height: HEIGHT};
  const birds = flockSvg(name, {
    ...size,
    count: 1500,
    box: {left: 130, top: 50, width: 700, height: 220},
    wing: 3.7,
    digits: 0,
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `${skySvg(name, WIDTH, HEIGHT, 's')}${birds}</svg>`
  );
}
