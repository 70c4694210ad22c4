/** Tags of every finished document that shows, counts or finds this contribution. */
export function documentTagsOf(contribution: {
  id: string;
  versionId: string;
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
    `version:${contribution.versionId}`,
    `contribution:${contribution.id}`,
    ...(contribution.organisationId === null ? [] : ["organisations", `organisation:${contribution.organisationId}`]),
  ];
}
