/** What decides whether a route matches an address. */
type Route = {
  readonly path?: string | readonly string[] | undefined;
  readonly exact?: boolean | undefined;
};

/** A path that is no pattern, in letters of which each has one small form. */
const PLAIN = /^[\w/.-]*$/;

/** React Router takes letters for the same in both cases, and a slash at the end as it comes. */
const keyOf = (address: string): string => address.toLowerCase().replace(/\/$/, '');

/**
 * Sorts routes, once, for many addresses to be looked up.
 * @returns those of the routes that may match an address, in their order: all that do, and few others
 */
export function candidatesAmong<T extends Route>(
  routes: readonly T[],
): (address: string) => readonly T[] {
  const byKey = new Map<string, number[]>();
  const others: number[] = [];
  routes.forEach(({path, exact}, place) => {
    if (exact !== true || typeof path !== 'string' || !PLAIN.test(path)) {
      others.push(place);
      return;
    }
    const known = byKey.get(keyOf(path));
    if (known) known.push(place);
    else byKey.set(keyOf(path), [place]);
  });
  return (address) =>
    [...(byKey.get(keyOf(address)) ?? []), ...others]
      .sort((a, b) => a - b)
      .flatMap((place) => routes[place] ?? []);
}
