/** A section that a profile makes mandatory, with the clause that asks for it. */
export interface MandatorySection {
  /** Keys from the root; the names are the schema's titles. */
  readonly keys: readonly string[];
  readonly clause: string;
}

/**
 * Which sections each profile calls for.
 * `kmu-205-2025` follows resolution 205 of 21.02.2025; its outline is known from secondary sources, the kit's own additions say "Kit".
 * `gost-34.602-89` is a legacy outline that is no longer in force in Ukraine.
 */
export const PROFILES = {
  'kmu-205-2025': [
    { keys: ['approvals'], clause: 'титул' },
    { keys: ['general'], clause: '1' },
    { keys: ['general', 'customer'], clause: '1.1' },
    { keys: ['general', 'contractor'], clause: '1.1' },
    { keys: ['general', 'grounds'], clause: '1.2' },
    { keys: ['general', 'purpose'], clause: '1.3' },
    { keys: ['general', 'goals'], clause: '1.3' },
    { keys: ['general', 'schedule'], clause: '1.4' },
    { keys: ['processes'], clause: '2' },
    { keys: ['processes', 'units'], clause: '2.1' },
    { keys: ['processes', 'roles'], clause: '2.1' },
    { keys: ['processes', 'flows'], clause: '2.1' },
    { keys: ['requirements'], clause: '3' },
    { keys: ['requirements', 'functional'], clause: '3.2' },
    { keys: ['requirements', 'nonFunctional'], clause: '3.2' },
    { keys: ['requirements', 'security'], clause: '3.4' },
    { keys: ['works'], clause: '4' },
    { keys: ['deliverables'], clause: '4' },
    { keys: ['acceptance'], clause: '5' },
    { keys: ['commissioning'], clause: '6' },
    { keys: ['operation'], clause: '7' },
    { keys: ['documentation'], clause: '8' },
    { keys: ['intellectualProperty'], clause: 'Hromada Kit' },
  ],
  'gost-34.602-89': [
    { keys: ['approvals'], clause: 'титул' },
    { keys: ['general'], clause: '1' },
    { keys: ['general', 'customer'], clause: '1' },
    { keys: ['general', 'contractor'], clause: '1' },
    { keys: ['general', 'grounds'], clause: '1' },
    { keys: ['general', 'schedule'], clause: '1' },
    { keys: ['general', 'purpose'], clause: '2' },
    { keys: ['general', 'goals'], clause: '2' },
    { keys: ['processes'], clause: '3' },
    { keys: ['processes', 'units'], clause: '3' },
    { keys: ['processes', 'flows'], clause: '3' },
    { keys: ['requirements'], clause: '4' },
    { keys: ['requirements', 'functional'], clause: '4.2' },
    { keys: ['requirements', 'nonFunctional'], clause: '4.1' },
    { keys: ['requirements', 'security'], clause: '4.1' },
    { keys: ['works'], clause: '5' },
    { keys: ['deliverables'], clause: '5' },
    { keys: ['acceptance'], clause: '6' },
    { keys: ['commissioning'], clause: '7' },
    { keys: ['documentation'], clause: '8' },
    { keys: ['sources'], clause: '9' },
  ],
} as const satisfies Record<string, readonly MandatorySection[]>;

export type Profile = keyof typeof PROFILES;

export const DEFAULT_PROFILE: Profile = 'kmu-205-2025';

/** The profile of that name; the default where the name is missing or unknown (which the schema reports). */
export function profileOf(name: string | undefined): Profile {
  return name !== undefined && Object.hasOwn(PROFILES, name) ? (name as Profile) : DEFAULT_PROFILE;
}
