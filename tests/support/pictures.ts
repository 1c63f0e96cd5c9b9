import sharp from 'sharp';

/** Draws something as busy as a photograph: light from above, and grain. */
export function photograph(width: number, height: number): Promise<Buffer> {
  const sky = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<linearGradient id="s" x2="0" y2="1"><stop stop-color="#27496d"/><stop offset=".6" stop-color="#e8a87c"/><stop offset="1" stop-color="#2b2118"/></linearGradient>
<rect width="100%" height="100%" fill="url(#s)" opacity=".8"/></svg>`,
  );
  const noise = {type: 'gaussian', mean: 128, sigma: 40} as const;
  return sharp({create: {width, height, channels: 3, background: '#888', noise}})
    .blur(6)
    .composite([{input: sky}])
    .jpeg({quality: 92})
    .toBuffer();
}

const DIAGRAM = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 300" font-family="sans-serif" font-size="40">
<style>.box{fill:none;stroke:#0b5d66;stroke-width:4}</style>
<script>document.title = 'taken over'</script>
<g onclick="alert(1)"><rect class="box" x="20" y="80" width="300" height="140" rx="12"/>
<rect class="box" x="450" y="80" width="300" height="140" rx="12"/>
<rect class="box" x="880" y="80" width="300" height="140" rx="12"/></g>
<path d="M320 150h130m300 0h130" stroke="#1c1d20" stroke-width="4"/>
<text x="100" y="165">data</text><text x="520" y="165">model</text><text x="950" y="165">proof</text>
</svg>
`;

/** A wide diagram that also tries to run scripts. */
export const diagram = Buffer.from(DIAGRAM);

/** A chart as programs save it: flat colours on nothing. */
export function chart(width: number, height: number): Promise<Buffer> {
  return sharp(diagram, {density: 144})
    .resize(width, height, {fit: 'contain', background: '#0000'})
    .png()
    .toBuffer();
}

/** A square that goes from left to right, in six frames. */
export function animation(width: number, height: number): Promise<Buffer> {
  const frames = Array.from({length: 6}, (_, index) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#eee"/><rect x="${(index * width) / 6}" y="10" width="60" height="60" fill="#c02020"/></svg>`,
    ),
  );
  return sharp(frames, {join: {animated: true}})
    .gif({delay: frames.map(() => 200), loop: 0})
    .toBuffer();
}
