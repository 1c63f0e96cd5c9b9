import {beforeAll, describe, it} from 'vitest';
import {cardChecks} from '../../support/cardChecks';
import {loadEngine, type CardEngine} from '../../support/cardEngine';

let engine: CardEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

describe('on a card', () => {
  it.each(Object.keys(cardChecks))('%s', (name) => cardChecks[name]?.(engine), 30_000);
});
