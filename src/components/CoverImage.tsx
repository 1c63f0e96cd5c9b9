import clsx from 'clsx';
import type {ReactNode} from 'react';
import type {Cover} from '../content/cards';
import {COVER_HEIGHT, COVER_WIDTH} from '../flock/cover';
import {useCover} from './useCards';

/** The picture of an article or of the front page: what its card shows, without the words. */
export function CoverImage({permalink}: {readonly permalink: string}): ReactNode {
  const cover = useCover(permalink);
  return cover && <CoverPicture cover={cover} />;
}

/**
 * A cover. It is lazy at the top of a page, too: on a slow line it would take half of it from
 * the stylesheet, without which nothing is shown.
 *
 * @param cover with its address from the root of the host
 */
export function CoverPicture({cover: {src, alt}}: {readonly cover: Cover}): ReactNode {
  return (
    <img
      className={clsx('cover', alt === undefined && 'cover--flock')}
      src={src}
      alt={alt ?? ''}
      width={COVER_WIDTH}
      height={COVER_HEIGHT}
      loading="lazy"
      decoding="async"
    />
  );
}
