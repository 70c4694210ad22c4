/** The library has no types of its own: lists of small words, by ISO 639-3. */
declare module "stopword" {
  export const ara: readonly string[];
  export const eng: readonly string[];
  export const fra: readonly string[];
  export const rus: readonly string[];
  export const spa: readonly string[];
  export const zho: readonly string[];
}
