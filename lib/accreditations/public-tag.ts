/** What the public register of a process, and every page that counts it, is dropped by. */
export const publicTag = (processId: string) => `accreditation:${processId}`;
