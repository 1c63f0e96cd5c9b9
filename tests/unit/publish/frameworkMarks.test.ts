import {expect, test} from 'vitest';
import {dropFrameworkMarks} from '../../../src/publish/frameworkMarks';
import {edited} from '../../support/openPage';

const PAGE =
  '<!doctype html><html lang=en data-has-hydrated=false><head><title data-rh=true>A</title>' +
  '<meta data-rh=true name=a content="<!-- --> data-rh=true"/></head>' +
  '<body><p title="data-rh=true">one<!-- --> data-rh=true</p>';

test('a published page has none of the marks that React left in it, and all of its text', () => {
  expect(edited(PAGE, dropFrameworkMarks)).toBe(
    '<!doctype html><html lang=en><head><title>A</title>' +
      '<meta name=a content="<!-- --> data-rh=true"/></head>' +
      '<body><p title="data-rh=true">one<!-- --> data-rh=true</p>',
  );
});

test('a page that becomes a React application keeps them', () => {
  const application = `${PAGE}<script src=/assets/js/main.js></script>`;
  expect(edited(application, dropFrameworkMarks)).toBe(application);
});
