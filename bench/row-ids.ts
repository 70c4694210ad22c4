/** The identifier of the row with this number, as SQL; it has the marks of version 4 so that it is taken for one. */
export function idOf(kind: string, number: number | string): string {
  return `overlay(overlay(md5('${kind}' || ${number}) placing '4' from 13) placing '8' from 17)::uuid`;
}
