/** Tags of every finished document that shows, counts or finds this contribution. */
export function documentTagsOf(contribution: {
  id: string;
  /** Null for an input, which no text shows. */
  versionId: string | null;
  consultationId: string;
  organisationId: string | null;
  consultation: { process: { id: string } };
}): string[] {
  return [
    "home",
    "consultations",
    "search",
    `process:${contribution.consultation.process.id}`,
    `consultation:${contribution.consultationId}`,
    ...(contribution.versionId === null ? [] : [`version:${contribution.versionId}`]),
    `contribution:${contribution.id}`,
    ...(contribution.organisationId === null ? [] : ["organisations", `organisation:${contribution.organisationId}`]),
  ];
}
