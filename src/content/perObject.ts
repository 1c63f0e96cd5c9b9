/**
 * Makes a function answer once for each object, for several rules ask the same of one. What it
 * answered is forgotten with the object.
 * @param make must depend on nothing but its argument, which nobody changes
 */
export function perObject<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, {readonly value: Value}>();
  return (key) => {
    const entry = known.get(key) ?? {value: make(key)};
    known.set(key, entry);
    return entry.value;
  };
}
