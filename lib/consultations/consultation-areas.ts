import type { Transaction } from "@/lib/db/client";
import { DomainError } from "@/lib/kernel/errors";

/** Says which areas a consultation is about; refuses areas of another process. */
export async function writeConsultationAreas(
  tx: Transaction,
  consultation: { id: string; processId: string },
  areaIds: string[],
): Promise<void> {
  const wanted = [...new Set(areaIds)];
  const known = await tx.area.count({ where: { id: { in: wanted }, processId: consultation.processId } });
  if (known !== wanted.length) {
    const words = { key: "consultations.errors.foreignArea" };
    throw new DomainError("invalid", words.key, { fields: { areaIds: words } });
  }
  await tx.consultationArea.deleteMany({ where: { consultationId: consultation.id } });
  await tx.consultationArea.createMany({ data: wanted.map((areaId) => ({ consultationId: consultation.id, areaId })) });
}

/** Refuses an address that another consultation has, beside its field. */
export async function refuseTakenSlug(tx: Transaction, slug: string, ownId: string | null): Promise<void> {
  const taken = await tx.consultation.findUnique({ where: { slug }, select: { id: true } });
  if (taken === null || taken.id === ownId) return;
  const words = { key: "consultations.errors.slugTaken" };
  throw new DomainError("conflict", words.key, { fields: { slug: words } });
}
