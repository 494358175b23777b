// Keeps cards on the device while there is no connection and sends them when it is back.
// Progressive enhancement of the form marked data-offline: without this script the form posts as it is.

const STORE = 'hromada.cards';
const RETRY_MS = 10_000;
const ASK_MS = 4000;
const LATIN = document.documentElement.lang === 'en';
const SAY = LATIN
  ? { waiting: 'kept on the device, waiting for a connection', sent: 'sent', refused: 'not accepted, open the form and correct it', kept: 'The card is kept on this device. It goes to the server as soon as there is a connection and you are signed in.' }
  : { waiting: 'збережено на пристрої, чекає на зв’язок', sent: 'передано', refused: 'не прийнято, виправте й надішліть знову', kept: 'Картку збережено на цьому пристрої. Вона піде на сервер, щойно з’явиться зв’язок і ви увійдете.' };

const form = document.querySelector('form[data-offline]');
const list = document.getElementById('device-cards');

/** Cards as they are kept: {clientId, unitId, savedAt, state, fields?, number?}. What was sent keeps its number, but no personal data. */
const readCards = () => JSON.parse(localStorage.getItem(STORE) ?? '[]');
const writeCards = (cards) => localStorage.setItem(STORE, JSON.stringify(cards));

function keep(fields) {
  writeCards([...readCards(), { clientId: crypto.randomUUID(), unitId: form.dataset.unit, savedAt: new Date().toISOString(), state: 'waiting', fields }]);
}

function show() {
  const cards = readCards();
  list.hidden = cards.length === 0;
  list.querySelector('ul').replaceChildren(
    ...cards.map((card) => {
      const item = document.createElement('li');
      item.dataset.state = card.state;
      item.textContent = `${new Date(card.savedAt).toLocaleString(LATIN ? 'en-GB' : 'uk-UA')} — ${SAY[card.state]}${card.number ? `: ${card.number}` : ''}`;
      return item;
    }),
  );
}

async function send(card, csrfToken) {
  const body = new URLSearchParams({ ...card.fields, clientId: card.clientId, _csrf: csrfToken });
  const response = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } });
  if (response.status === 422) return { ...card, state: 'refused' };
  if (!response.ok) return card;
  const { number } = await response.json();
  return { clientId: card.clientId, unitId: card.unitId, savedAt: card.savedAt, state: 'sent', number };
}

/** A device may be "online" in a network that leads nowhere, or the session may have run out: the server itself is asked. */
async function canSend() {
  if (!navigator.onLine) return false;
  return fetch('/api/v1/session', { cache: 'no-store', signal: AbortSignal.timeout(ASK_MS) }).then(({ ok }) => ok, () => false);
}

let sending = false;

async function sendAll() {
  if (sending || !navigator.onLine || !readCards().some(({ state }) => state === 'waiting')) return;
  sending = true;
  try {
    const session = await fetch('/api/v1/session', { headers: { accept: 'application/json' } });
    if (!session.ok) return;
    const { csrfToken, unitId } = await session.json();
    // A card waits for a person of its own unit: it would get the number of another district otherwise.
    for (const { clientId } of readCards().filter((card) => card.state === 'waiting' && card.unitId === unitId)) {
      const cards = readCards();
      const index = cards.findIndex((card) => card.clientId === clientId);
      const outcome = await send(cards[index], csrfToken);
      writeCards(readCards().map((card) => (card.clientId === clientId ? outcome : card)));
    }
  } catch {
    // Still no connection: the timer and the "online" event come back to it.
  } finally {
    sending = false;
    show();
  }
}

if (form && list) {
  form.addEventListener('submit', async (event) => {
    const { _csrf, attachment, ...fields } = Object.fromEntries(new FormData(form));
    const hasAll = ['surname', 'givenName', 'residence', 'substance'].every((name) => fields[name]?.trim());
    event.preventDefault();
    if (!hasAll || (await canSend())) return form.submit();
    keep(fields);
    form.reset();
    show();
    list.querySelector('p').textContent = SAY.kept;
    list.scrollIntoView({ block: 'nearest' });
  });
  addEventListener('online', sendAll);
  setInterval(sendAll, RETRY_MS);
  show();
  sendAll();
  navigator.serviceWorker?.register('/offline-worker.js');
}
