import type { MessageFile } from "./read-message";

/** The formats that a written input is read from, by the name of the file; what it is its content decides. */
const documentNames = /\.(docx|odt|pdf|html?|md|markdown|txt)$/i;

/** Whether a file is named like a finished document. */
export const isDocument = ({ name }: MessageFile): boolean => documentNames.test(name);
