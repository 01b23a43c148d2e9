/** More than this of one kind and one customer is asked for as an export. */
export const most = 50_000;
