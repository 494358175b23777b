import assert from 'node:assert/strict';
import type { IsoDate } from '../../../src/base/days/calendar-date.ts';
import { COUNCIL } from '../../../src/council.ts';
import { WORDS } from '../../../src/eldership/words/eldership-words.ts';
import { textOf, type Filled, type SeenPage, type Visitor } from '../../support/visitor.ts';
import type { World } from '../base/world.ts';

/** What a scenario about documents has come to so far. */
export interface Scene {
  /** Values of the card by field name. */
  card: Record<string, string>;
  number: string;
  accessCode: string;
  /** Path of the card's page. */
  cardPath: string;
  registeredAt: number;
  signingKey: string;
  from: string;
  to: string;
  deviceCards: number;
  dueBefore: IsoDate | undefined;
}

const scenes = new WeakMap<World, Scene>();

/** Words of the language in which the service speaks to a first visit. */
export const SAY = WORDS[COUNCIL.language];

/** The scene of a scenario; starts with a card that has every mandatory field. */
export function sceneOf(world: World): Scene {
  const known = scenes.get(world) ?? { card: fullCard(1), number: '', accessCode: '', cardPath: '', registeredAt: 0, signingKey: 'valid', from: '', to: '', deviceCards: 0, dueBefore: undefined };
  scenes.set(world, known);
  return known;
}

/** A card of an invented applicant; different for each `serial`. */
export function fullCard(serial: number): Record<string, string> {
  return {
    surname: `Вигаданенко${serial}`,
    givenName: 'Олександра',
    patronymic: 'Тестівна',
    residence: `с. Прикладне, вул. Зразкова, буд. ${serial}, кв. 7`,
    phone: `+38000000${String(serial).padStart(4, '0')}`,
    email: `applicant${serial}@example.org`,
    substance: `Не працює ліхтар на стовпі № ${serial}. Мій сусід Вигаданенко теж скаржився.`,
  };
}

/** Fields by what scenarios call them, in the nominative, instrumental and genitive. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  прізвище: 'surname', прізвищем: 'surname', прізвищ: 'surname', surname: 'surname', surnames: 'surname',
  'ім’я': 'givenName', іменем: 'givenName', імен: 'givenName', 'first name': 'givenName', 'first names': 'givenName', name: 'givenName',
  'по батькові': 'patronymic', patronymic: 'patronymic',
  'місце проживання': 'residence', 'місцем проживання': 'residence', адресою: 'residence', адрес: 'residence', residence: 'residence', address: 'residence', addresses: 'residence',
  телефон: 'phone', телефоном: 'phone', телефонів: 'phone', phone: 'phone', phones: 'phone',
  'електронна пошта': 'email', 'електронною поштою': 'email', 'електронних адрес': 'email', 'e-mail': 'email', 'e-mails': 'email',
  'суть питання': 'substance', 'суттю питання': 'substance', substance: 'substance',
};

/** The field that a word of a scenario means. @throws when no card has such a field */
export function fieldByName(name: string): string {
  const field = FIELD_NAMES[name.trim().toLocaleLowerCase('uk').replace(/['ʼ]/g, '’')];
  if (!field) throw new Error(`A card has no field «${name}»`);
  return field;
}

/** Fields of an enumeration: «прізвищем, іменем та суттю питання». */
export function fieldsByNames(names: string): readonly string[] {
  return names.split(/,\s*|\s+(?:та|і|й|and|or|nor)\s+/).filter(Boolean).map(fieldByName);
}

/** Enters the scene's card as this employee and keeps what the answer shows. Extra fields go over the card. */
export async function registerCard(world: World, employee: Visitor, extra: Filled = {}): Promise<SeenPage> {
  const scene = sceneOf(world);
  await employee.open('/documents/new');
  const isRegistrar = employee.page.root.querySelector('select[name=districtId]') !== null;
  const district = COUNCIL.units.find(({ type }) => type === 'starostaDistrict')?.id ?? '';
  const page = await employee.press(saveButton(employee.page), { ...scene.card, ...(isRegistrar && { districtId: district }), ...extra });
  return keepRegistered(scene, page);
}

/** Keeps number, code and address of a card that was just registered. */
export function keepRegistered(scene: Scene, page: SeenPage): SeenPage {
  scene.registeredAt = performance.now();
  scene.number = textOf(page.root.querySelector('#number'));
  scene.accessCode = textOf(page.root.querySelector('#access-code'));
  scene.cardPath = page.root.querySelector('.actions a.button')?.getAttribute('href') ?? '';
  return page;
}

/** Registers and insists that it went well. */
export async function registerWell(world: World, employee: Visitor, extra: Filled = {}): Promise<void> {
  const page = await registerCard(world, employee, extra);
  assert.equal(page.status, 201, `Not registered: ${page.root.querySelectorAll('.errors li').map(textOf).join('; ')}`);
}

/** The unit that holds the document now, by its card. */
export async function openCard(world: World, reader: Visitor): Promise<SeenPage> {
  const page = await reader.open(sceneOf(world).cardPath);
  assert.equal(page.status, 200, `The card ${sceneOf(world).number} does not open`);
  return page;
}

/** The due date that a page shows. */
export function dueOn({ root }: SeenPage): IsoDate {
  const date = root.querySelector('#due time')?.getAttribute('datetime');
  assert.ok(date, 'No due date on the page');
  return date as IsoDate;
}

function saveButton({ root }: SeenPage): string {
  return textOf(root.querySelector('form[data-offline] .actions button') ?? root.querySelector('main form .actions button'));
}
