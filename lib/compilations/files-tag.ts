/** Tag of the documents that list the files made of a version. */
export function filesTag(versionId: string): string {
  return `files:${versionId}`;
}
