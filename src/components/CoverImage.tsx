import clsx from 'clsx';
import type {ReactNode} from 'react';
import {COVER_HEIGHT, COVER_WIDTH} from '../flock/cover';
import {useCover} from './useCards';

type Props = {
  readonly permalink: string;
  /** Whether it may come after what the reader sees first. */
  readonly isLazy?: boolean;
};

/** The picture of an article or of the front page: what its card shows, without the words. */
export function CoverImage({permalink, isLazy = false}: Props): ReactNode {
  const cover = useCover(permalink);
  if (!cover) return null;
  const {src, alt} = cover;
  return (
    <img
      className={clsx('cover', alt === undefined && 'cover--flock')}
      src={src}
      alt={alt ?? ''}
      width={COVER_WIDTH}
      height={COVER_HEIGHT}
      loading={isLazy ? 'lazy' : undefined}
      decoding="async"
    />
  );
}
