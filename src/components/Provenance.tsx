import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {locales, type LocaleCode} from '../locales';
import {ByProgress} from './ByProgress';
import {useLocale} from './useLocale';
import {usePageVersions, type Version} from './useVersions';

/**
 * Says how a text came to be, when no person wrote it, and whether a translation has kept
 * up with its original. Nothing is said where there is nothing that a reader should know.
 */
export function Provenance(): ReactNode {
  const {code, sentenceSpace} = useLocale();
  const versions = usePageVersions();
  const own = versions.find(({locale}) => locale === code);
  if (!own) return null;
  const origin = own.from
    ? translated(own, own.from, versions.find(({locale}) => locale === own.from)?.href)
    : written(own);
  if (!origin) return null;
  return (
    <p className="provenance">
      {origin}
      {own.from && (
        <ByProgress
          version={own}
          show={{
            outdated: (
              <>
                {sentenceSpace}
                <Translate id="provenance.outdated">
                  The original has changed since, and some sections may be out of date.
                </Translate>
              </>
            ),
            partial: (
              <>
                {sentenceSpace}
                <Translate id="provenance.partial">
                  Some sections of the original are missing here.
                </Translate>
              </>
            ),
          }}
        />
      )}
    </p>
  );
}

function written({method, reviewer}: Version): ReactNode {
  if (method === 'human') return null;
  if (method === 'machine-reviewed') {
    return (
      <Translate id="provenance.written.reviewed" values={{reviewer: <bdi>{reviewer}</bdi>}}>
        {'Written by a language model, reviewed by {reviewer}.'}
      </Translate>
    );
  }
  return (
    <Translate id="provenance.written.machine">
      Written by a language model; no person has reviewed it yet.
    </Translate>
  );
}

/** The original need not be published: then its language is named without a link. */
function translated({method, reviewer}: Version, from: LocaleCode, href?: string): ReactNode {
  const {label, htmlLang, dir} = locales[from];
  const original = href ? (
    <a href={href} lang={htmlLang} hrefLang={htmlLang} dir={dir}>
      {label}
    </a>
  ) : (
    <bdi lang={htmlLang} dir={dir}>
      {label}
    </bdi>
  );
  if (method === 'human') {
    return (
      <Translate
        id="provenance.translated.human"
        description="{original} is a link that reads as the name of the original’s language, in that language"
        values={{original}}>
        {'Translated from the original ({original}).'}
      </Translate>
    );
  }
  if (method === 'machine-reviewed') {
    return (
      <Translate
        id="provenance.translated.reviewed"
        values={{original, reviewer: <bdi>{reviewer}</bdi>}}>
        {'Translated by a language model from the original ({original}), reviewed by {reviewer}.'}
      </Translate>
    );
  }
  return (
    <Translate id="provenance.translated.machine" values={{original}}>
      {
        'Translated by a language model from the original ({original}); no person has reviewed it yet.'
      }
    </Translate>
  );
}
