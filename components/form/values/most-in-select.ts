/** Choices that a control shows all at once; beyond that they are searched by typing, and any text can stand there. */
export const mostInSelect = 8;
