import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordEvent } from '../../base/audit/audit-trail.ts';
import type { FieldError } from '../../base/html/form.ts';
import { messagePage } from '../../base/html/message-page.ts';
import { type Employee, employeesOf } from '../../base/people/directory.ts';
import type { Permission } from '../../base/people/roles.ts';
import type { Service } from '../../base/service.ts';
import { answerDocument, assignExecutor, checkExtension, extendTerm } from '../change-document.ts';
import type { Document } from '../document.ts';
import { visibleDocument } from '../documents.ts';
import { transferDocument } from '../sed/sed-queue.ts';
import { WORDS } from '../words/eldership-words.ts';
import { cardPage } from './card-page.ts';
import { answerPage, assignPage, extendPage } from './card-forms.ts';

type WithId = { Params: { id: string } };
type CardRequest = FastifyRequest<WithId>;
type Handler = (document: Document, employee: Employee, request: CardRequest, reply: FastifyReply) => Promise<FastifyReply> | FastifyReply;

/** The card of a document and what can be done with it. Each looking is an event of the journal. */
export function cardRoutes(app: FastifyInstance, service: Service): void {
  const { database, clock } = service;
  const actorOf = ({ visit }: CardRequest) => ({ actor: visit.employee?.fullName ?? '', ip: visit.ip });

  /** Gives the handler the document, or the visitor a 404 that does not tell whether it exists. */
  const onDocument = (handler: Handler) => async (request: CardRequest, reply: FastifyReply) => {
    const { employee, words } = request.visit;
    const document = employee && (await visibleDocument(database, Number(request.params.id), employee));
    return document ? handler(document, employee, request, reply) : reply.page(messagePage(words.notFound), 404);
  };
  const get = (path: string, access: Permission, handler: Handler) => app.get<WithId>(`/documents/:id${path}`, { config: { access } }, onDocument(handler));
  const post = (path: string, access: Permission, handler: Handler) => app.post<WithId>(`/documents/:id${path}`, { config: { access } }, onDocument(handler));
  const toCard = ({ id }: Document, reply: FastifyReply) => reply.redirect(`/documents/${id}`);

  get('', 'seeCards', async (document, employee, request, reply) => {
    await database.transaction((sql) => recordEvent(sql, { ...actorOf(request), action: 'CARD_VIEWED', subject: document.number }, clock.now()));
    return reply.page(await cardPage(request.visit, service, document, employee));
  });

  app.get<{ Params: { id: string; file: string } }>('/documents/:id/attachments/:file', { config: { access: 'seeCards' } }, async (request, reply) => {
    const { employee, words, ip } = request.visit;
    const document = employee && (await visibleDocument(database, Number(request.params.id), employee));
    const [file] = document ? await database.query<{ name: string; content: Uint8Array }>('select name, content from attachments where id = $1 and document_id = $2', [Number(request.params.file) || 0, document.id]) : [];
    if (!document || !file) return reply.page(messagePage(words.notFound), 404);
    await database.transaction((sql) => recordEvent(sql, { actor: employee.fullName, ip, action: 'CARD_VIEWED', subject: document.number, details: { attachment: request.params.file } }, clock.now()));
    return reply.type('application/pdf').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).send(Buffer.from(file.content));
  });

  get('/assign', 'assignExecutor', async (document, _, request, reply) => reply.page(assignPage(request.visit, document, await executorsOf(document), [])));
  post('/assign', 'assignExecutor', async (document, _, request, reply) => {
    const executors = await executorsOf(document);
    const executor = executors.find(({ id }) => String(id) === request.form.values['executor']);
    if (!executor) return reply.page(assignPage(request.visit, document, executors, [{ field: 'executor', message: WORDS[request.visit.language].assign.choose }]), 422);
    await assignExecutor(service, document, executor, actorOf(request));
    return toCard(document, reply);
  });

  get('/extend', 'extendTerm', (document, _, request, reply) => reply.page(extendPage(request.visit, service, document, { values: {}, errors: [] })));
  post('/extend', 'extendTerm', async (document, _, request, reply) => {
    const checked = checkExtension(document, request.form.values, service, request.visit.language);
    if ('errors' in checked) return reply.page(extendPage(request.visit, service, document, { values: request.form.values, errors: checked.errors }), 422);
    await extendTerm(service, document, checked, actorOf(request));
    return toCard(document, reply);
  });

  get('/answer', 'closeDocuments', (document, _, request, reply) => reply.page(answerPage(request.visit, document, [])));
  post('/answer', 'closeDocuments', async (document, _, request, reply) => {
    const text = request.form.values['answer'];
    const errors: FieldError[] = text ? [] : [{ field: 'answer', message: WORDS[request.visit.language].answer.error }];
    if (!text) return reply.page(answerPage(request.visit, document, errors), 422);
    if (document.state !== 'answered') await answerDocument(service, document, text, actorOf(request));
    return toCard(document, reply);
  });

  post('/sed', 'transferToSed', async (document, _, request, reply) => {
    await transferDocument(service, document, actorOf(request));
    return toCard(document, reply);
  });

  const executorsOf = async ({ unitId }: Document) => [...(await employeesOf(database, unitId, 'executor')), ...(await employeesOf(database, unitId, 'head'))];
}
