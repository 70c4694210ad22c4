import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/get-actor";
import { readInputHead } from "@/lib/inputs/input-head";
import { isDomainError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";

/** The actor and the head of an input of their side; for everybody else the page does not exist. */
export async function ownInput(locale: string, id: string) {
  const actor = await requireActor(locale);
  if (!isId(id)) notFound();
  return { actor, head: await orNotFound(readInputHead(actor, id)) };
}

/** What a read gives, or the page that says there is nothing here. */
export async function orNotFound<Found>(read: Promise<Found>): Promise<Found> {
  try {
    return await read;
  } catch (error) {
    if (isDomainError(error) && error.code === "not_found") notFound();
    throw error;
  }
}
