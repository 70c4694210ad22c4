import { z } from "zod";
import { exportedLine } from "@/lib/accreditations/exported-register";
import { countRegister, registeredProcess, registerPage } from "@/lib/accreditations/public";
import { publicTag } from "@/lib/accreditations/public-tag";
import { registerFilterOf } from "@/lib/accreditations/register-filter";
import { systemClock } from "@/lib/kernel/clock";
import { isDomainError } from "@/lib/kernel/errors";
import { tagDocument } from "@/lib/web/documents/render-context";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";
import { validUntilHours } from "@/lib/web/valid-window";

const defaultLimit = 50;
const limits = z.coerce.number().int().min(1).max(200).default(defaultLimit);

type Context = { params: Promise<{ process: string }> };

/** The register of accreditation as JSON: `{ data, next, total, counts }`; total counts all that applied. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const process = await registeredProcess((await params).process);
  if (process === null) return publicProblem(404, "There is no such process");
  tagDocument(publicTag(process.id), `process:${process.id}`, "organisations");
  const { searchParams } = new URL(request.url);
  const limit = limits.safeParse(searchParams.get("limit") ?? undefined);
  if (!limit.success) return publicProblem(422, "limit is a whole number from 1 to 200");
  const now = systemClock.now();
  const asked = { size: limit.data, cursor: searchParams.get("cursor") };
  try {
    const [page, { all: total, ...counts }] = await Promise.all([
      registerPage(process, registerFilterOf(searchParams), now, asked),
      countRegister(process.id, now),
    ]);
    validUntilHours(page.items, now);
    const body = JSON.stringify({ data: page.items.map(exportedLine), next: page.next, total, counts });
    return publicAnswer(request, body, "application/json; charset=utf-8");
  } catch (error) {
    if (isDomainError(error)) return publicProblem(error.status, "cursor is not one that this list gave out");
    throw error;
  }
}
