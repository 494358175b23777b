import assert from 'node:assert/strict';
import type { Finding } from '../../../extension/core/finding/finding.ts';
import { checkTask } from '../../../extension/core/task/check-task.ts';
import { nodeAtPointer } from '../../../extension/core/task/pointer.ts';
import { PROFILES, type Profile } from '../../../extension/core/task/profiles.ts';
import { firstBlankOf, type SkeletonRequest, skeletonTask } from '../../../extension/core/task/skeleton-task.ts';
import type { IsoDate } from '../../../extension/core/task/task.ts';
import { LANGUAGES } from '../../../extension/core/text/language.ts';

const KINDS = (Object.keys(PROFILES) as Profile[]).flatMap((profile) => LANGUAGES.map((language) => ({ profile, language })));

const skeleton = (request: Partial<SkeletonRequest>) =>
  skeletonTask({ profile: 'kmu-205-2025', language: 'uk', today: '2026-11-23' as IsoDate, ...request });

const check = (text: string) => checkTask({ name: 'new.task.yaml', text });

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length - 1;

/** Whether the line is a key without a value and without anything deeper below it. */
function isOpenKey(text: string, index: number): boolean {
  const [line = '', next = ''] = text.split('\n').slice(index);
  const indentOf = (it: string) => it.search(/[^ -]/);
  return /^[ -]*\w+: +#/.test(line) && indentOf(next) <= indentOf(line);
}

describe('skeletonTask', () => {
  for (const kind of KINDS) {
    it(`asks only for what is still blank (${kind.profile}, ${kind.language})`, () => {
      const { tree, findings } = check(skeleton(kind));
      const isBlank = ({ code, pointer }: Finding) => {
        const node = nodeAtPointer(tree.root, pointer);
        return code === 'gherkin/no-then' || (node?.kind === 'scalar' && [null, '', '00000000'].includes(node.value as string | null));
      };
      assert.ok(0 < findings.length);
      assert.deepEqual(
        findings.filter((finding) => !isBlank(finding)),
        [],
      );
    });
  }

  it('leaves no blank unsaid', () => {
    const text = skeleton({});
    const saidLines = new Set(check(text).findings.map(({ span }) => lineOf(text, span.start)));
    const blankLines = text.split('\n').flatMap((line, index) => (/""|: null}|"0{8}"/.test(line) || isOpenKey(text, index) ? [index] : []));
    assert.deepEqual(
      blankLines.filter((line) => !saidLines.has(line)),
      [],
    );
  });

  it('is clean of errors once the blanks are filled in', () => {
    const filled = skeleton({ title: 'Технічне завдання' })
      .replace('"00000000"', '"99999994"')
      .replace('katottg: ""', 'katottg: "UA14120090000098500"')
      .replace('settlements: [""]', 'settlements: ["UA14120090080054106"]')
      .replace('email: ""', 'email: "digital@example.gov.ua"')
      .replaceAll(/(date|start|end): ""/g, '$1: 2026-12-01')
      .replace('value: null', 'value: 3')
      .replaceAll('""', '"заповнено"')
      .replaceAll(/^( +(?:purpose|metric|baseline|target|asIs|toBe|commission|migration):) +#/gm, '$1 заповнено #')
      .replace(/^( +)Коли .*$/m, '$&\n$1Тоді звернення має номер');
    assert.deepEqual(check(filled).findings, []);
  });

  it('puts the title in, whatever it holds', () => {
    const title = 'Система «Дія»: "нова" [[a|b]] {{year}} \\ $& #';
    assert.equal(nodeAtPointer(check(skeleton({ title })).tree.root, '/document/title')?.kind, 'scalar');
    assert.deepEqual((nodeAtPointer(check(skeleton({ title })).tree.root, '/document/title') as { value: unknown }).value, title);
  });

  it('speaks one language', () => {
    assert.doesNotMatch(skeleton({ language: 'en' }), /\p{Script=Cyrillic}/u);
    assert.doesNotMatch(skeleton({ language: 'uk' }), /\[\[|\]\]|\{\{|\}\}/);
  });
});

describe('firstBlankOf', () => {
  it('is inside the quotation marks of the title, where none is given', () => {
    const text = skeleton({});
    assert.equal(text.slice(firstBlankOf(text) - 8, firstBlankOf(text) + 1), 'title: ""');
  });
});
