import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {localeCodes} from '../../src/locales';

type Step = {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
};

type Job = {
  readonly needs?: string;
  readonly if?: string;
  readonly steps: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
};

const workflowText = readFileSync('.github/workflows/site.yml', 'utf8');
const workflow = parse(workflowText) as {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
};
const setUp = parse(readFileSync('.github/actions/set-up/action.yml', 'utf8')) as {
  readonly inputs: object;
  readonly runs: {readonly steps: readonly Step[]};
};

const jobs = Object.entries(workflow.jobs);
const steps = [...jobs.flatMap(([, job]) => job.steps), ...setUp.runs.steps];
const commands = steps.flatMap(({run}) => run ?? []).join('\n');

function stepOf(job: string, matches: (step: Step) => boolean): Step {
  const step = workflow.jobs[job]?.steps.find(matches);
  if (!step) throw new Error(`The job “${job}” has no such step.`);
  return step;
}

test('calls scripts and commands that are there', () => {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: object};
  const called = [...commands.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name]) => name);
  expect(called).toEqual(expect.arrayContaining(['test', 'build', 'merge']));
  expect(called.filter((name) => name !== 'ci' && !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
  const own = [...commands.matchAll(/npx blog (\w+)/g)].map(([, name]) => name);
  expect(own).toEqual(['check']);
  expect(own.filter((name) => !existsSync(`src/cli/commands/${name}.ts`))).toEqual([]);
});

test('builds the languages of the table, each on a machine of its own', () => {
  const list = stepOf('test', ({id}) => id === 'languages');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'workflow-'));
  try {
    const output = path.join(folder, 'output');
    writeFileSync(output, '');
    const env = {...process.env, GITHUB_OUTPUT: output};
    const {status} = spawnSync('bash', ['-e', '-c', list.run ?? ''], {env});
    expect(status).toBe(0);
    const [name, value = ''] = readFileSync(output, 'utf8').trimEnd().split('=');
    expect([name, JSON.parse(value)]).toEqual(['languages', localeCodes]);
  } finally {
    rmSync(folder, {recursive: true});
  }
  expect(workflow.jobs.test?.outputs).toEqual({
    languages: '${{ steps.languages.outputs.languages }}',
  });
  expect(workflowText).toContain('locale: ${{ fromJSON(needs.test.outputs.languages) }}');
}, 30_000);

test('has the whole history wherever pages are built', () => {
  const builders = jobs.filter(([, job]) =>
    job.steps.some(({run = ''}) => /npm (test|run build)/.test(run)),
  );
  const depths = builders.map(([name]) => {
    const checkout = stepOf(name, ({uses = ''}) => uses.startsWith('actions/checkout@'));
    return [name, checkout.with?.['fetch-depth']];
  });
  expect(depths).toEqual([
    ['test', 0],
    ['language', 0],
  ]);
});

test('hands each language on by a name that the next job asks for', () => {
  const sent = stepOf('language', ({uses = ''}) => uses.startsWith('actions/upload-artifact@'));
  const asked = stepOf('site', ({uses = ''}) => uses.startsWith('actions/download-artifact@'));
  expect(sent.with?.path).toBe('shards/${{ matrix.locale }}');
  expect(sent.with?.name).toBe(
    `${String(asked.with?.pattern).replace('*', '')}\${{ matrix.locale }}`,
  );
  expect(asked.with?.path).toBe('shards');
});

test('deploys what the same attempt uploaded, or the last one that did', () => {
  const sent = stepOf('site', ({uses = ''}) => uses.startsWith('actions/upload-pages-artifact@'));
  const deployed = stepOf('deploy', ({uses = ''}) => uses.startsWith('actions/deploy-pages@'));
  expect(workflow.jobs.site?.env?.ARTIFACT).toBe('github-pages-${{ github.run_attempt }}');
  expect(sent.with?.name).toBe('${{ env.ARTIFACT }}');
  expect(workflow.jobs.site?.outputs).toEqual({artifact: '${{ env.ARTIFACT }}'});
  expect(deployed.with?.artifact_name).toBe('${{ needs.site.outputs.artifact }}');
});

test('carries all files of a site, hidden ones too', () => {
  const uploads = steps.filter(({uses = ''}) => /^actions\/upload-/.test(uses));
  expect(uploads.map(({with: given}) => given?.['include-hidden-files'])).toEqual([true, true]);
});

test('deploys nothing of a pull request, and lets one job alone write', () => {
  const waitsFor = (name: string): string[] => {
    const {needs} = workflow.jobs[name] ?? {};
    return needs ? [needs, ...waitsFor(needs)] : [];
  };
  expect(waitsFor('deploy')).toEqual(['site', 'language', 'test']);
  expect(workflow.jobs.language?.if).toContain("github.event_name != 'pull_request'");
  expect(workflow.permissions).toEqual({contents: 'read'});
  const writers = jobs.filter(([, {permissions}]) => permissions).map(([name]) => name);
  expect(writers).toEqual(['deploy']);
});

test('names the version of every action, and gives its own what it asks for', () => {
  const used = steps.flatMap(({uses}) => uses ?? []);
  const others = used.filter((name) => !name.startsWith('./'));
  expect(others.filter((name) => !/^actions\/[\w-]+@v\d+$/.test(name))).toEqual([]);
  const own = steps.filter(({uses}) => uses?.startsWith('./'));
  for (const {uses = '', with: given = {}} of own) {
    expect(existsSync(path.join(uses, 'action.yml'))).toBe(true);
    expect(Object.keys(given)).toEqual(Object.keys(setUp.inputs));
  }
});

test('builds with one version of Node.js, which is that of the other hosts', () => {
  const version = setUp.runs.steps.find(({with: given}) => given?.['node-version'])?.with?.[
    'node-version'
  ];
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(readFileSync('deploy/Containerfile', 'utf8')).toContain(`FROM node:${version}-`);
  expect(readFileSync('netlify.toml', 'utf8')).toContain(`NODE_VERSION = "${version}"`);
});
