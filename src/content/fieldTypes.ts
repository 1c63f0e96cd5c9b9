/**
 * The kinds of values that front matter, authors.yml and tags.yml take. The messages finish a
 * sentence that begins with the field's name, and speak to authors, not to programmers.
 */
import * as z from 'zod';
import {isLocaleCode, type LocaleCode} from '../locales';
import {isAddressPart, isOfOtherCalendar, isRealDate} from './layout';
import {socialNetworks} from './socials';
import {YamlDate} from './yaml';

function textReason(input: unknown): string {
  if (input instanceof YamlDate) {
    return 'is read as a date; a text like this needs quotes';
  }
  if (typeof input === 'number' || typeof input === 'boolean') {
    return `is read as a ${typeof input === 'number' ? 'number' : 'yes-or-no value'}; a text like this needs quotes`;
  }
  return `must be one text, not ${Array.isArray(input) ? 'a list' : 'a group of keys'}`;
}

/**
 * A text. Dates and numbers without quotes are none, nor is half a character: YAML can spell one
 * by its escapes, but no address and no file can hold it.
 */
export const text = z
  .string({error: ({input}) => textReason(input)})
  .refine((value) => !/\p{Cs}/u.test(value), {
    error: 'has half a character, such as “\\ud83d”, in it; write the character itself',
  });

export const yesOrNo = z.boolean({error: 'must be true or false, without quotes'});

/** Keys of authors.yml or tags.yml; a bare number is a key too. */
const key = z
  .union([z.string(), z.number(), z.instanceof(YamlDate)], {
    error: 'must hold keys only, each a single word',
  })
  .transform(String);

export const keys = z.array(key, {error: 'must be a list in square brackets'});

/** A list of keys, or one key alone. */
export const keysOrKey = z.preprocess(
  (input) => (typeof input === 'string' || typeof input === 'number' ? [input] : input),
  keys,
);

export const texts = z.array(text, {error: 'must be a list in square brackets'});

/** A day or a moment, as its source text: Docusaurus takes it for UTC. */
export const date = z
  .union([z.string(), z.instanceof(YamlDate)], {error: 'must be a date'})
  .transform(String)
  .superRefine((source, context) => {
    const [, day, time = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](.+))?$/.exec(source) ?? [];
    if (!day) {
      context.addIssue('must be a date, written year-month-day');
    } else if (!isRealDate(day)) {
      context.addIssue(`has a day that the calendar does not have: ${day}`);
    } else if (isOfOtherCalendar(day)) {
      context.addIssue(`must be a day of the Gregorian calendar, such as 2026-11-21, not ${day}`);
    } else if (time && Number.isNaN(Date.parse(`${day}T${time}`))) {
      context.addIssue(`has a time that cannot be read: ${time}`);
    }
  });

/**
 * The end of an address. Other characters would be escaped, and differ between servers; dots
 * alone would lead up, out of the folder that the site is written to.
 */
export const slug = text
  .refine((value) => value.split('/').filter(Boolean).every(isAddressPart), {
    error: 'may hold only the letters a–z, digits, “-”, “_”, “.”, “~” and “/”',
  })
  .refine((value) => !value.split('/').some((part) => part === '.' || part === '..'), {
    error: 'may not have “.” or “..” between slashes',
  });

/** An address that begins with a slash. */
export const permalink = slug.refine((value) => value.startsWith('/'), {
  error: 'must begin with “/”',
});

/** Addresses that something had before. */
export const permalinks = z.array(permalink, {
  error: 'must be a list of addresses that begin with “/”',
});

/** A full web address. */
export const webAddress = text.refine(
  (value) => /^https?:\/\//.test(value) && URL.canParse(value),
  {
    error: 'must be a full address that begins with https://',
  },
);

export const mailAddress = text.refine((value) => z.email().safeParse(value).success, {
  error: 'must be an address such as name@example.org',
});

/** Names of an author in networks: a bare one in those whose addresses are known, or an address. */
export const socials = z
  .record(z.string(), text, {error: 'must be a group of keys'})
  .refine(
    (named) =>
      Object.entries(named).every(
        ([network, name]) =>
          webAddress.safeParse(name).success ||
          (Object.hasOwn(socialNetworks, network) && /^[\w.-]+(?:@[\w.-]+)?$/.test(name)),
      ),
    {
      error: `must hold full addresses, or names in ${Object.keys(socialNetworks).join(', ')}`,
    },
  );

/** An image: a full address, a file of static/ by its path, or a file beside the article. */
export const image = text.refine(
  // A `!` would have the bundler run what stands before it (`createAssetsExportCode` in
  // @docusaurus/mdx-loader).
  (value) => (/^[a-z][a-z0-9+.-]*:/i.test(value) ? URL.canParse(value) : /^["-~]+$/.test(value)),
  {
    error:
      'must be an address; a file name in it may hold only Latin letters, digits and no spaces',
  },
);

export const headingLevel = z
  .number({error: 'must be a number from 2 to 6'})
  .int('must be a whole number')
  .min(2, 'must be a number from 2 to 6')
  .max(6, 'must be a number from 2 to 6');

/** A place in a list of which the order is somebody's choice. */
export const position = z.number({error: 'must be a number, without quotes'});

export const lastUpdate = z
  .strictObject(
    {date: date.optional(), author: text.optional()},
    {
      error: 'may hold only “date” and “author”',
    },
  )
  .refine(({date: day, author}) => day !== undefined || author !== undefined, {
    error: 'needs a date or an author',
  });

export const authorPage = z.union([z.boolean(), z.strictObject({permalink})], {
  error: 'must be true, or hold a permalink that begins with “/”',
});

/** How a text came about. `machine-reviewed`: a person has read it and stands for it. */
const methods = ['human', 'machine', 'machine-reviewed'] as const;
export type Method = (typeof methods)[number];

const method = z.enum(methods, {
  error: 'needs a “method”: human, machine or machine-reviewed',
});

const nameless = (key: string) => `has a “${key}” that is not text; put it in quotes`;

/** A review is worth what its reviewer is, so it has to have one. */
function reviewerIsNamed({method: how, reviewer}: {method: Method; reviewer?: string}): boolean {
  return how !== 'machine-reviewed' || Boolean(reviewer?.trim());
}

const reviewerMissing = {
  error: 'is machine-reviewed, so it needs a “reviewer”',
  path: ['reviewer'],
};

/** How an original was written. */
export const authorship = z
  .strictObject(
    {method, reviewer: z.string({error: nameless('reviewer')}).optional()},
    {error: groupReason('method and reviewer')},
  )
  .refine(reviewerIsNamed, reviewerMissing);

/**
 * A hash of eight hex digits. YAML takes one without letters for a number, and drops the zeros
 * before it.
 */
const hash = z
  .unknown()
  .transform((input) =>
    typeof input === 'number'
      ? String(input).padStart(8, '0')
      : typeof input === 'string'
        ? input
        : '',
  );

/** Hashes of the sections that a translation was made from; none where there is no list. */
export const sectionList = z.preprocess(
  (input) => input ?? [],
  z.array(hash, {error: 'has “sections” that are not a list in square brackets'}),
);

/** What a translation was made of. Whether its hashes are any is left to a rule of its own. */
export const translation = z
  .strictObject(
    {
      from: z.custom<LocaleCode>((input) => typeof input === 'string' && isLocaleCode(input), {
        error: 'needs a “from”: the code of the language it was made from, such as en',
      }),
      sections: sectionList,
      method,
      translator: z.string({error: nameless('translator')}).optional(),
      reviewer: z.string({error: nameless('reviewer')}).optional(),
      date: date.optional(),
    },
    {error: groupReason('from, sections, method, translator, reviewer and date')},
  )
  .refine(reviewerIsNamed, reviewerMissing);

function groupReason(keys: string): (issue: {code?: string}) => string {
  return ({code}) =>
    code === 'unrecognized_keys' ? `may hold only ${keys}` : 'must be a group of keys';
}
