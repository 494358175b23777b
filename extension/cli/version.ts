declare const KIT_VERSION: string;

/** The kit's version; the build puts it in from package.json. */
export const KIT = KIT_VERSION;
