import { notFound } from "next/navigation";
import { isDomainError } from "@/lib/kernel/errors";

/**
 * What a page reads for a person. What they may not know of, or may not see, becomes the page that says that there
 * is nothing here; anything else that goes wrong stays an error.
 */
export async function readable<Read>(reading: Promise<Read>): Promise<Read> {
  try {
    return await reading;
  } catch (error) {
    if (isDomainError(error) && (error.code === "not_found" || error.code === "forbidden")) notFound();
    throw error;
  }
}
