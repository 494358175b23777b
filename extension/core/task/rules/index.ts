import { gherkinNoScenario, gherkinNoThen, gherkinSyntax } from './acceptance-text.ts';
import { cpvFormat, cpvUnknown, edrpouChecksum, ibanChecksum, katottgFormat, katottgUnknown, phoneFormat } from './coded-values.ts';
import { danglingReference } from './dangling-reference.ts';
import { deadlineLaw } from './deadline-law.ts';
import { duplicateId } from './duplicate-id.ts';
import { personalData, vendorWithoutEquivalent } from './free-text.ts';
import { referenceCycle } from './reference-cycle.ts';
import { nonfunctionalWithoutMetric, requirementWithoutAcceptance, requirementWithoutSource } from './requirement-parts.ts';
import type { AnyRule } from './rule.ts';
import { scheduleOrder, stageWithoutResult } from './schedule.ts';
import { sectionMissing } from './section-missing.ts';
import { flowWithoutRequirement, goalWithoutRequirement } from './traceability.ts';
import { valueMismatch } from './value-mismatch.ts';

/** Every rule that a task is held to. Adding one is a file and a line here. */
export const TASK_RULES = [
  // The document as a whole
  sectionMissing,
  duplicateId,
  danglingReference,
  referenceCycle,
  // From goal to requirement
  goalWithoutRequirement,
  flowWithoutRequirement,
  requirementWithoutSource,
  requirementWithoutAcceptance,
  nonfunctionalWithoutMetric,
  // Plan and figures
  scheduleOrder,
  stageWithoutResult,
  valueMismatch,
  deadlineLaw,
  // Codes from outside
  edrpouChecksum,
  katottgFormat,
  katottgUnknown,
  cpvFormat,
  cpvUnknown,
  ibanChecksum,
  phoneFormat,
  // Free text
  personalData,
  vendorWithoutEquivalent,
  // Scenarios
  gherkinSyntax,
  gherkinNoScenario,
  gherkinNoThen,
] as const satisfies readonly AnyRule[];
