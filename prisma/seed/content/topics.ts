/** The topics that organisations of the demonstration carry: those of the platform's list. */
export { topics } from "@/lib/organisations/topics";
