import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {Chapter} from './useChapters';

/**
 * Pages that a group may have and still unfold in the menu. More are looked up on the group’s
 * own page, which has them in order: the kinds of findings would make every page of the handbook
 * an eighth heavier.
 */
const MOST_UNFOLDED = 12;

type Props = {
  readonly chapters: readonly Chapter[];
  /** The address of the page that is being read. */
  readonly current: string;
};

/**
 * The chapters of the handbook that this language has. Groups that unfold stand below the rest,
 * each on a line of its own, so that none moves when it does.
 */
export function HandbookMenu({chapters, current}: Props): ReactNode {
  const unfolding = chapters.filter(unfolds);
  return (
    <nav
      className="handbook-menu"
      aria-label={translate({id: 'menu.handbook', message: 'Handbook'})}>
      <ul className="inline-list">
        {chapters.map(
          (chapter) =>
            !unfolds(chapter) && (
              <li key={chapter.permalink}>
                <Link to={chapter.permalink} aria-current={mark(chapter, current)}>
                  {chapter.title}
                </Link>
              </li>
            ),
        )}
      </ul>
      {unfolding.map((chapter) => (
        <Group key={chapter.title} chapter={chapter} current={current} />
      ))}
    </nav>
  );
}

function unfolds({pages}: Chapter): boolean {
  return pages.length > 0 && pages.length <= MOST_UNFOLDED;
}

/** `page`: the page itself is being read. `true`: one of its group is. */
function mark({permalink, pages}: Chapter, current: string): 'page' | 'true' | undefined {
  if (permalink === current) return 'page';
  return pages.some((page) => page.permalink === current) ? 'true' : undefined;
}

type GroupProps = {readonly chapter: Chapter; readonly current: string};

/** Of the groups, which have one name, browsers keep at most one open. */
function Group({chapter, current}: GroupProps): ReactNode {
  const {title, permalink, pages} = chapter;
  const overview = translate({id: 'handbook.overview', message: 'Overview'});
  return (
    <details name="handbook-menu" className="fold">
      <summary aria-current={mark(chapter, current) && 'true'}>{title}</summary>
      <ul className="handbook-menu__pages">
        {[{permalink, title: overview}, ...pages].map((page) => (
          <li key={page.permalink}>
            <Link
              to={page.permalink}
              aria-current={page.permalink === current ? 'page' : undefined}>
              {page.title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
