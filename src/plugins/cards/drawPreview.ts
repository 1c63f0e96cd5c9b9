/** A program: writes the card of a page as it would look now to its output. Takes locale and id. */
import {prepareCard} from '../../cards/draw';
import {loadCards} from '../../cards/load';
import {readContentTree} from '../../content/readTree';
import {messageReader} from '../../messages';
import {postsPerPage} from '../../site';

async function drawPreview(locale: string | undefined, id: string | undefined): Promise<Buffer> {
  const {pages, typefaces} = await loadCards(
    await readContentTree('.'),
    {postsPerPage, drafts: true},
    (code) => messageReader('.', code),
  );
  const page = pages.find((candidate) => candidate.locale === locale && candidate.id === id);
  if (!page) throw new Error(`There is no page “${id}” in ${locale}.`);
  const {draw} = await prepareCard('.', page, typefaces);
  return draw();
}

drawPreview(process.argv[2], process.argv[3]).then(
  (card) => process.stdout.write(card),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
