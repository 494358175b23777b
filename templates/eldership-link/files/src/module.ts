import type { ServiceModule } from './base/service.ts';
import { anonymiseDocuments } from './eldership/documents.ts';
import { ELDERSHIP_API } from './eldership/eldership-api.ts';
import { OPTIONAL_JOBS, OPTIONAL_NAVIGATION, OPTIONAL_ROUTES } from './eldership/options.ts';
import { cardRoutes } from './eldership/pages/card-routes.ts';
import { deskRoutes } from './eldership/pages/desk-routes.ts';
import { directoryRoutes } from './eldership/pages/directory-routes.ts';
import { homePage } from './eldership/pages/home-page.ts';
import { newCardRoutes } from './eldership/pages/new-card-routes.ts';
import { resolutionRoutes } from './eldership/pages/resolution-routes.ts';
import { statusRoutes } from './eldership/pages/status-routes.ts';
import { reminderJob } from './eldership/reminders.ts';
import { reportRoutes } from './eldership/reports/report-routes.ts';
import { sedJob } from './eldership/sed/sed-queue.ts';
import { sedRoutes } from './eldership/sed/sed-routes.ts';
import { seedTopics } from './eldership/topics.ts';

const ROUTES = [deskRoutes, newCardRoutes, cardRoutes, resolutionRoutes, statusRoutes, reportRoutes, directoryRoutes, sedRoutes, ...OPTIONAL_ROUTES];

/** Exchange between the council's units and its eldership districts. */
export const SERVICE: ServiceModule = {
  migrations: [new URL('./eldership/migrations/', import.meta.url)],
  navigation: [
    { href: '/', title: { uk: 'Головна', en: 'Home' }, access: 'public' },
    { href: '/status', title: { uk: 'Стан звернення', en: 'State of an appeal' }, access: 'public' },
    { href: '/desk', title: { uk: 'Робочий стіл', en: 'Desk' }, access: 'seeDesk' },
    { href: '/documents/new', title: { uk: 'Зареєструвати', en: 'Register' }, access: 'registerDocuments' },
    { href: '/reports', title: { uk: 'Звіти', en: 'Reports' }, access: 'makeReports' },
    { href: '/sed', title: { uk: 'Обмін із СЕД', en: 'EDMS exchange' }, access: 'transferToSed' },
    { href: '/directories', title: { uk: 'Довідники', en: 'Directories' }, access: 'editDirectories' },
    { href: '/journal', title: { uk: 'Журнал', en: 'Journal' }, access: 'readJournal' },
    ...OPTIONAL_NAVIGATION,
  ],
  jobs: [reminderJob, sedJob, ...OPTIONAL_JOBS],
  api: ELDERSHIP_API,
  routes(app, service) {
    app.get('/', { config: { access: 'public' } }, (request, reply) => reply.page(homePage(request.visit, service)));
    for (const add of ROUTES) add(app, service);
  },
  seed: seedTopics,
  anonymise: ({ database }, closedBefore) => anonymiseDocuments(database, closedBefore),
};
