/** Pages that a reader opened from a search, kept in this browser alone. */
import type {FoundPage} from '../format';

const MAX_RECENT = 5;

/** A language has its own list: its addresses are those inside its folder. */
function keyOf(base: string): string {
  return `search${base}`;
}

/** The last first; none where storage is forbidden or holds something else. */
export function recentPages(base: string): FoundPage[] {
  try {
    const pages: unknown = JSON.parse(localStorage.getItem(keyOf(base)) ?? '[]');
    return Array.isArray(pages) ? pages.filter(isPage) : [];
  } catch {
    return [];
  }
}

export function rememberPage(base: string, {path, title}: FoundPage): void {
  const others = recentPages(base).filter((page) => page.path !== path);
  store(base, [{path, title}, ...others].slice(0, MAX_RECENT));
}

export function forgetPages(base: string): void {
  store(base, []);
}

function store(base: string, pages: readonly FoundPage[]): void {
  try {
    localStorage.setItem(keyOf(base), JSON.stringify(pages));
  } catch {
    // Where nothing may be kept, nothing is recent.
  }
}

function isPage(value: unknown): value is FoundPage {
  const {path, title} = (value ?? {}) as Partial<Record<string, unknown>>;
  // An address that begins with two slashes is on another site.
  return typeof title === 'string' && typeof path === 'string' && /^\/(?!\/)/.test(path);
}
