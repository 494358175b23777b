/** Types of `dist/validators.mjs`, which the build compiles from `schemas/` with ajv (standalone, all errors). */
declare module '#validators' {
  export interface SchemaError {
    /** JSON Pointer of the value. */
    readonly instancePath: string;
    readonly keyword: string;
    readonly params: { readonly [name: string]: unknown };
  }
  /** Whether `value` fits; what does not is in `errors` afterwards. */
  export interface Validate {
    (value: unknown): boolean;
    errors?: readonly SchemaError[] | null;
  }
  export const validateTask: Validate;
  export const validatePack: Validate;
  export const validateCentre: Validate;
  export const validateReceipt: Validate;
}
