import {expect, it} from 'vitest';
import {article, bodyOf, check} from '../site';

const file = 'blog/2026-02-28-a/index.md';
const files = ['blog/2026-02-28-a/flock.png', 'static/img/card.png'];
const checkText = (text: string, lines: string[] = []) =>
  check({[file]: article({lines, body: bodyOf(text)})}, files);

it.each(['./flock.png', 'flock.png', '/img/card.png', '/img/card.png?v=1'])(
  'lets %s pass',
  (url) => {
    expect(checkText(`![a](${url})`)).toBe('');
  },
);

it('names the file that is missing, and the nearest there is', () => {
  expect(checkText('![a](./Flock.png) ![b](/img/cart.png) ![c](../other.png) ![d]()'))
    .toMatchInlineSnapshot(`
    "blog/2026-02-28-a/index.md:9:1 error broken-image
    There is no image “./Flock.png”: the file blog/2026-02-28-a/Flock.png does not exist.
    Did you mean “flock.png”? Put the image there, or correct its name; capital letters count.

    blog/2026-02-28-a/index.md:9:19 error broken-image
    There is no image “/img/cart.png”: the file static/img/cart.png does not exist.
    Did you mean “card.png”? Put the image there, or correct its name; capital letters count.

    blog/2026-02-28-a/index.md:9:39 error broken-image
    There is no image “../other.png”: the file blog/other.png does not exist.
    Put the image there, or correct its name; capital letters count.

    blog/2026-02-28-a/index.md:9:58 error broken-image
    The image has no address.
    Write the name of its file: ![what it shows](./picture.png)"
  `);
});

it('reads images by reference and in tags, which are not published from beside the article', () => {
  expect(checkText('![a][b] <img src="flock.png" alt="">\n\n[b]: ./flock.png'))
    .toMatchInlineSnapshot(`
    "blog/2026-02-28-a/index.md:9:9 error broken-image
    The image “flock.png” is not published when it is written like this.
    Write: ![what it shows](flock.png)

    blog/2026-02-28-a/index.md:11:1 error broken-image
    The image “./flock.png” is not published when it is written like this.
    Write: ![what it shows](./flock.png)"
  `);
  expect(checkText('<img src="/img/card.png" alt="">')).toBe('');
});

it('reads the image of the front matter', () => {
  expect(checkText('', ['image: ./flok.png', 'image_alt: A flock'])).toMatchInlineSnapshot(`
    "blog/2026-02-28-a/index.md:5:8 error broken-image
    There is no image “./flok.png”: the file blog/2026-02-28-a/flok.png does not exist.
    Did you mean “flock.png”? Put the image there, or correct its name; capital letters count."
  `);
  expect(checkText('', ['image: flock.png', 'image_alt: A flock'])).toMatchInlineSnapshot(`
    "blog/2026-02-28-a/index.md:5:8 error broken-image
    The image “flock.png” is beside this file, but its address does not begin with “./”.
    Write: image: ./flock.png"
  `);
  expect(checkText('', ['image: ./flock.png', 'image_alt: A flock'])).toBe('');
});

it('warns of a picture on another site, wherever it is named', () => {
  expect(
    checkText('![a](https://example.org/a.png)', ['image: //example.org/b.png', 'image_alt: B']),
  ).toMatchInlineSnapshot(`
    "blog/2026-02-28-a/index.md:5:8 warning image-hot-linked
    The image lies on another site, and nothing is fetched from there: a card is drawn instead.
    Put the file beside the article, if its licence allows that, and write ./its-name.

    blog/2026-02-28-a/index.md:11:1 warning image-hot-linked
    The image lies on another site, and readers will see only its description: pages load nothing from there.
    Put the file beside the article, if its licence allows that, and write ./its-name."
  `);
});

it('asks for words for the picture of a card', () => {
  expect(checkText('', ['image: ./flock.png'])).toMatchInlineSnapshot(`
    "blog/2026-02-28-a/index.md:5:8 warning image-alt-missing
    The image has no description for those who cannot see it.
    Add a line: image_alt: "What the picture shows""
  `);
});

it('asks for words for pictures in the text; an ornament may say that it has none', () => {
  const tags = '<img src="/img/card.png">\n\n<img src="/img/card.png" alt="">';
  expect(checkText(`![](./flock.png) ![ ](./flock.png)\n\n${tags}`)).toMatchInlineSnapshot(`
    "blog/2026-02-28-a/index.md:9:1 warning image-alt-missing
    The image has no description for those who cannot see it.
    Write: ![what it shows](./flock.png)

    blog/2026-02-28-a/index.md:9:18 warning image-alt-missing
    The image has no description for those who cannot see it.
    Write: ![what it shows](./flock.png)

    blog/2026-02-28-a/index.md:11:1 warning image-alt-missing
    The image has no description for those who cannot see it.
    Add alt="what it shows"; for an ornament, alt=""."
  `);
});
