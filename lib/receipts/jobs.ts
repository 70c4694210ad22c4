import { randomBytes } from "node:crypto";
import { z } from "zod";
import { database, transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { defineJob } from "@/lib/jobs/queue";
import { keepTimestamp } from "./keep-timestamp";
import { requestToken } from "./timestamps/request-token";

/**
 * Asks another authority for a time-stamp over a receipt and keeps it beside the platform's own. An authority that was
 * taken out of the settings meanwhile is asked no more. Tried again for about a day while the authority does not answer.
 */
export const stampElsewhere = defineJob({
  name: "stamp-elsewhere",
  payload: z.strictObject({ receiptId: z.uuid(), authority: z.url() }),
  retries: 15,
  async run({ receiptId, authority }) {
    if (!env().timeStamps.authorities.includes(authority)) return;
    const receipt = await database().receipt.findUnique({
      where: { id: receiptId },
      select: { sha256: true, timestamps: { where: { authority }, select: { stampedAt: true } } },
    });
    if (receipt === null || receipt.timestamps.length > 0) return;
    const nonce = BigInt(`0x${randomBytes(8).toString("hex")}`);
    const { token, stampedAt } = await requestToken(authority, receipt.sha256, nonce);
    await transaction((tx) => keepTimestamp(tx, { receiptId, authority, token, stampedAt }));
  },
});
