import type { Language } from './words/language.ts';

/** What the technical task says about the customer. Filled in `src/council.ts`, which the kit renders. */
export interface Council {
  readonly name: string;
  readonly serviceName: string;
  readonly edrpou: string;
  readonly katottg: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  /** Language of the task, and of the first visit. */
  readonly language: Language;
  readonly port: number;
  readonly timeZone: string;
  readonly publicHolidaysAreWorkingDays: boolean;
  readonly units: readonly CouncilUnit[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly dataProtection: DataProtection;
}

/** A party of the exchange, as `processes.units` of the task lists it. */
export interface CouncilUnit {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly settlements?: readonly string[];
}

/** The section `dataProtection` of the task. */
export interface DataProtection {
  readonly controller: string;
  readonly legalBasis: readonly string[];
  readonly categories: readonly string[];
  readonly retention: string;
  /** Years after closing, then applicants' data are anonymised. */
  readonly retentionYears: number;
  readonly subjectRights: readonly string[];
  readonly hosting: string;
}
