/** A name by which a file is told from those beside it, and that says nothing of what is in it or whose it is. */
export function neutralName({ name, position }: { name: string; position: number }): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? "";
  return `file-${position}${ending}`;
}
