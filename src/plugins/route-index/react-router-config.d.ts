declare module 'react-router-config/esm/react-router-config.js' {
  export {matchRoutes, renderRoutes} from 'react-router-config';
}
