/** The tag of the documents that show the list of speakers of an event. */
export function floorTag(eventId: string): string {
  return `floor:${eventId}`;
}
