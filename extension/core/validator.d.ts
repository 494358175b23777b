/** Types of the modules in `dist/validators/`, one for each schema, which the build compiles with ajv (standalone, all errors). */

export interface SchemaError {
  /** JSON Pointer of the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
}

/** Whether `value` fits the schema; what does not is in `validate.errors` afterwards. */
export const validate: ((value: unknown) => boolean) & { readonly errors?: readonly SchemaError[] | null };
