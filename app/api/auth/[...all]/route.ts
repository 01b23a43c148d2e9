import { handleAuthRequest } from '#server/auth/handle-auth-request.ts';

/** The provider's answer comes here. Whatever else the sign-in library could serve is not served. */
export {
  handleAuthRequest as DELETE,
  handleAuthRequest as GET,
  handleAuthRequest as PATCH,
  handleAuthRequest as POST,
  handleAuthRequest as PUT,
};
