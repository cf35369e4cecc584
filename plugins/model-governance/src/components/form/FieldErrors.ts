/** What is wrong with each field of a form, by its path, such as `payload.groups[1].size`. */
export type FieldErrors = Readonly<Record<string, string>>;
