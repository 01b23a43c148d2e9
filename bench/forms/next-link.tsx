export { Link as default } from './stand-ins.tsx';
