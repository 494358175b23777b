/** Calendar date without a zone, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __unit: 'IsoDate' };

/** MoSCoW; `wont` is out of the scope of this version. */
export type Priority = 'must' | 'should' | 'could' | 'wont';

/** How a requirement is shown to be met. Source: ISO/IEC/IEEE 29148, verification methods. */
export type Verification = 'inspection' | 'analysis' | 'demonstration' | 'test';

export type RequirementGroup = 'functional' | 'nonFunctional' | 'security' | 'support' | 'special';

export interface Requirement {
  readonly id: string;
  readonly title?: string;
  readonly priority: Priority;
  readonly statement: string;
  readonly verification?: Verification;
  /** Gherkin, as written. */
  readonly acceptance?: string;
}

/** The parts of a technical task that code works with; the whole shape is `schemas/technical-task.schema.json`. Made only by `checkTask`. */
export interface TechnicalTask {
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly shortName?: string;
    readonly version: string;
    readonly language: 'uk' | 'en';
  };
  readonly general?: { readonly customer?: { readonly name: string } };
  readonly requirements?: { readonly [Group in RequirementGroup]?: readonly Requirement[] };
}

export const REQUIREMENT_GROUPS = [
  'functional',
  'nonFunctional',
  'security',
  'support',
  'special',
] as const satisfies readonly RequirementGroup[];

/** Every requirement with its group, in the order of the document. */
export function requirementsOf(task: TechnicalTask): readonly (Requirement & { readonly group: RequirementGroup })[] {
  return REQUIREMENT_GROUPS.flatMap((group) => (task.requirements?.[group] ?? []).map((requirement) => ({ ...requirement, group })));
}
