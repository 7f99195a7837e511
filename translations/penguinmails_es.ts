<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>pm::CursorTableModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&lt; 1 %</source>
        <translation>&lt; 1 %</translation>
    </message>
</context>
<context>
    <name>pm::DeliveryTableModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Next retry</source>
        <translation>Reintento</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Delivery id</source>
        <translation>ID de la entrega</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>ID del evento</translation>
    </message>
    <message>
        <source>No longer in this list</source>
        <translation>Ya no está en esta lista</translation>
    </message>
</context>
<context>
    <name>pm::EmailColumns</name>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Verified since</source>
        <translation>Verificado desde</translation>
    </message>
    <message>
        <source>DKIM selector</source>
        <translation>Selector DKIM</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Por minuto</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audiencia</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>ID de la clave</translation>
    </message>
</context>
<context>
    <name>pm::EventCatalogue</name>
    <message>
        <source>A message was handed to a provider.</source>
        <translation>Un mensaje se entregó a un proveedor.</translation>
    </message>
    <message>
        <source>Once for each recipient of a message.</source>
        <translation>Una vez por cada destinatario de un mensaje.</translation>
    </message>
    <message>
        <source>The recipient&apos;s server accepted a message.</source>
        <translation>El servidor del destinatario aceptó un mensaje.</translation>
    </message>
    <message>
        <source>At most once for each recipient.</source>
        <translation>Como máximo una vez por destinatario.</translation>
    </message>
    <message>
        <source>A recipient opened a message whose opens are tracked.</source>
        <translation>Un destinatario abrió un mensaje cuyas aperturas se registran.</translation>
    </message>
    <message>
        <source>Each time that it is opened; mail programs that fetch pictures early count. No provider reports it yet.</source>
        <translation>Cada vez que se abre; también cuentan los programas que cargan las imágenes por adelantado. Ningún proveedor lo notifica todavía.</translation>
    </message>
    <message>
        <source>A recipient followed a link of a message whose clicks are tracked.</source>
        <translation>Un destinatario siguió un enlace de un mensaje cuyos clics se registran.</translation>
    </message>
    <message>
        <source>Each time that a link is followed. No provider reports it yet.</source>
        <translation>Cada vez que se sigue un enlace. Ningún proveedor lo notifica todavía.</translation>
    </message>
    <message>
        <source>A message could not be delivered.</source>
        <translation>Un mensaje no se pudo entregar.</translation>
    </message>
    <message>
        <source>At most once for each recipient. No provider reports it yet.</source>
        <translation>Como máximo una vez por destinatario. Ningún proveedor lo notifica todavía.</translation>
    </message>
    <message>
        <source>A recipient reported a message as spam.</source>
        <translation>Un destinatario marcó un mensaje como spam.</translation>
    </message>
    <message>
        <source>At most once for each recipient; rare. No provider reports it yet.</source>
        <translation>Como máximo una vez por destinatario; poco frecuente. Ningún proveedor lo notifica todavía.</translation>
    </message>
    <message>
        <source>A recipient unsubscribed by a link of a message.</source>
        <translation>Un destinatario se dio de baja con un enlace de un mensaje.</translation>
    </message>
    <message>
        <source>A campaign was started, or started again after a pause.</source>
        <translation>Una campaña se inició o se reanudó tras una pausa.</translation>
    </message>
    <message>
        <source>Each time that a campaign is started.</source>
        <translation>Cada vez que se inicia una campaña.</translation>
    </message>
    <message>
        <source>All messages of a campaign were sent.</source>
        <translation>Se enviaron todos los mensajes de una campaña.</translation>
    </message>
    <message>
        <source>Once for each campaign.</source>
        <translation>Una vez por campaña.</translation>
    </message>
    <message>
        <source>A campaign was paused.</source>
        <translation>Una campaña se pausó.</translation>
    </message>
    <message>
        <source>Each time that a campaign is paused.</source>
        <translation>Cada vez que se pausa una campaña.</translation>
    </message>
    <message>
        <source>A contact was added.</source>
        <translation>Se añadió un contacto.</translation>
    </message>
    <message>
        <source>Once for each contact; many during an import.</source>
        <translation>Una vez por contacto; muchas durante una importación.</translation>
    </message>
    <message>
        <source>A contact was changed.</source>
        <translation>Se modificó un contacto.</translation>
    </message>
    <message>
        <source>Each time that a contact is changed; many during an import.</source>
        <translation>Cada vez que se modifica un contacto; muchas durante una importación.</translation>
    </message>
    <message>
        <source>A contact no longer wants mail.</source>
        <translation>Un contacto ya no quiere recibir correo.</translation>
    </message>
    <message>
        <source>Each time that a contact unsubscribes.</source>
        <translation>Cada vez que un contacto se da de baja.</translation>
    </message>
    <message>
        <source>An API key was made.</source>
        <translation>Se creó una clave de API.</translation>
    </message>
    <message>
        <source>Once for each key.</source>
        <translation>Una vez por clave.</translation>
    </message>
    <message>
        <source>An API key got a new secret.</source>
        <translation>Una clave de API recibió un secreto nuevo.</translation>
    </message>
    <message>
        <source>Each time that a key is regenerated.</source>
        <translation>Cada vez que se regenera una clave.</translation>
    </message>
    <message>
        <source>An API key was revoked.</source>
        <translation>Se revocó una clave de API.</translation>
    </message>
    <message>
        <source>At most once for each key.</source>
        <translation>Como máximo una vez por clave.</translation>
    </message>
    <message>
        <source>An API key reached the end of its life.</source>
        <translation>Una clave de API caducó.</translation>
    </message>
    <message>
        <source>A webhook was paused, or stopped by a rule after failures.</source>
        <translation>Un webhook se pausó, o una regla lo detuvo tras varios fallos.</translation>
    </message>
    <message>
        <source>Each time that a webhook is paused; rare.</source>
        <translation>Cada vez que se pausa un webhook; poco frecuente.</translation>
    </message>
    <message>
        <source>A secret was replaced by a new one.</source>
        <translation>Un secreto se sustituyó por uno nuevo.</translation>
    </message>
    <message>
        <source>Each time that a secret is rotated; every few months for each.</source>
        <translation>Cada vez que se rota un secreto; cada pocos meses en cada caso.</translation>
    </message>
</context>
<context>
    <name>pm::KeyTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Por minuto</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
</context>
<context>
    <name>pm::RequestBinColumns</name>
    <message>
        <source>Bin</source>
        <translation>Receptor</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>After, ms</source>
        <translation>Tras, ms</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Se conserva hasta</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
</context>
<context>
    <name>pm::UsageColumns</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Limitadas</translation>
    </message>
    <message>
        <source>Average, ms</source>
        <translation>Media, ms</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Cuota</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>95 % within, ms</source>
        <translation>95 % en, ms</translation>
    </message>
</context>
<context>
    <name>pm::WebhookColumns</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Última entrega</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>Attempts ok, 24 h</source>
        <translation>Intentos ok, 24 h</translation>
    </message>
    <message>
        <source>Attempts failed</source>
        <translation>Intentos fallidos</translation>
    </message>
</context>
<context>
    <name>pm::app::Application</name>
    <message>
        <source>Local workspace</source>
        <translation>Espacio de trabajo local</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demostración</translation>
    </message>
</context>
<context>
    <name>pm::app::ConsoleWindows</name>
    <message>
        <source>Starting %1…</source>
        <translation>Iniciando %1…</translation>
    </message>
</context>
<context>
    <name>pm::app::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>pm::app::LocalService</name>
    <message>
        <source>The local service cannot be started.</source>
        <translation>No se puede iniciar el servicio local.</translation>
    </message>
    <message>
        <source>The local service has left no credentials to sign in with.</source>
        <translation>El servicio local no ha dejado credenciales para iniciar sesión.</translation>
    </message>
    <message>
        <source>The local service did not start.</source>
        <translation>El servicio local no se inició.</translation>
    </message>
    <message>
        <source>The local service keeps ending.</source>
        <translation>El servicio local termina una y otra vez.</translation>
    </message>
</context>
<context>
    <name>pm::app::OpenWorkspace</name>
    <message>
        <source>The local service ended unexpectedly and was started again.</source>
        <translation>El servicio local terminó inesperadamente y se ha reiniciado.</translation>
    </message>
    <message>
        <source>My company</source>
        <translation>Mi empresa</translation>
    </message>
    <message>
        <source>The first tenant could not be made.</source>
        <translation>No se pudo crear el primer inquilino.</translation>
    </message>
    <message>
        <source>The credentials of the local workspace cannot be read.</source>
        <translation>No se pueden leer las credenciales del espacio de trabajo local.</translation>
    </message>
    <message>
        <source>The console could not sign in to its own service.</source>
        <translation>La consola no pudo iniciar sesión en su propio servicio.</translation>
    </message>
    <message>
        <source>The keychain, which has the key of the local workspace, does not open. Unlock it and try again.</source>
        <translation>El llavero que guarda la clave del espacio de trabajo local no se abre. Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This workspace was made without a keychain: its keys are kept in files that only your user can read.</source>
        <translation>Este espacio de trabajo se creó sin un llavero: sus claves se guardan en archivos que solo su usuario puede leer.</translation>
    </message>
    <message>
        <source>The folder of the workspace cannot be made: %1</source>
        <translation>No se puede crear la carpeta del espacio de trabajo: %1</translation>
    </message>
    <message>
        <source>The folder of the demo cannot be emptied: %1</source>
        <translation>No se puede vaciar la carpeta de la demostración: %1</translation>
    </message>
    <message>
        <source>The folder of the local workspace cannot be written: %1</source>
        <translation>No se puede escribir en la carpeta del espacio de trabajo local: %1</translation>
    </message>
</context>
<context>
    <name>pm::app::Pages</name>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Developers</source>
        <translation>Desarrollo</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Claves API</translation>
    </message>
    <message>
        <source>API docs</source>
        <translation>Documentación API</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Dominios</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpoints</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>Request bins</source>
        <translation>Receptores de prueba</translation>
    </message>
</context>
<context>
    <name>pm::ui::AnswerNote</name>
    <message>
        <source>Same answer as the attempt before.</source>
        <translation>La misma respuesta que en el intento anterior.</translation>
    </message>
    <message>
        <source>Same error as the attempt before.</source>
        <translation>El mismo error que en el intento anterior.</translation>
    </message>
    <message numerus="yes">
        <source>Same answer as the %n attempt(s) before.</source>
        <translation>
            <numerusform>La misma respuesta que en el %n intento anterior.</numerusform>
            <numerusform>La misma respuesta que en los %n intentos anteriores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same error as the %n attempt(s) before.</source>
        <translation>
            <numerusform>El mismo error que en el %n intento anterior.</numerusform>
            <numerusform>El mismo error que en los %n intentos anteriores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare with the last success</source>
        <translation>Comparar con el último éxito</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Last success on this endpoint: %1, %2.</source>
        <translation>Último éxito de este endpoint: %1, %2.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ApiDocsPage</name>
    <message>
        <source>API docs</source>
        <translation>Documentación API</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 · %n operation(s)</source>
        <translation>
            <numerusform>%1 %2 · %n operación</numerusform>
            <numerusform>%1 %2 · %n operaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>No operation matches</source>
        <translation>Ninguna operación coincide</translation>
    </message>
    <message>
        <source>Try other words, or take the filter away.</source>
        <translation>Pruebe con otras palabras o quite el filtro.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation>Leyendo el documento…</translation>
    </message>
</context>
<context>
    <name>pm::ui::AttemptTimeline</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Held until its endpoint is active</source>
        <translation>Retenida hasta que su endpoint esté activo</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Aún sin intentos</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>Does not wait for the next attempt</source>
        <translation>No espera al siguiente intento</translation>
    </message>
</context>
<context>
    <name>pm::ui::AttributeText</name>
    <message>
        <source>Line %1 is not of the form “name = value”.</source>
        <translation>La línea %1 no tiene la forma «nombre = valor».</translation>
    </message>
</context>
<context>
    <name>pm::ui::BasicsStep</name>
    <message>
        <source>Order events</source>
        <translation>Eventos de pedidos</translation>
    </message>
    <message>
        <source>What it is for, and whom to ask</source>
        <translation>Para qué sirve y a quién consultar</translation>
    </message>
    <message>
        <source>Active: events are delivered at once</source>
        <translation>Activo: los eventos se entregan al momento</translation>
    </message>
    <message>
        <source>Paused: events are held until it is resumed</source>
        <translation>En pausa: los eventos se retienen hasta que se reanude</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>HTTPS; HTTP on localhost alone. Redirects are not followed.</source>
        <translation>HTTPS; HTTP solo en localhost. No se siguen las redirecciones.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>pm::ui::BinAnswerSheet</name>
    <message>
        <source>Change the answer</source>
        <translation>Cambiar la respuesta</translation>
    </message>
    <message>
        <source>New request bin</source>
        <translation>Nuevo receptor de prueba</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Create bin</source>
        <translation>Crear receptor</translation>
    </message>
    <message>
        <source>It holds for the next request that comes.</source>
        <translation>Vale a partir de la próxima solicitud.</translation>
    </message>
    <message>
        <source>It gets a URL of its own and is kept for a week.</source>
        <translation>Recibe una URL propia y se conserva una semana.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>al instante</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>200 accepts, 500 and 503 fail, 410 asks for no more.</source>
        <translation>200 acepta, 500 y 503 fallan, 410 pide que no se envíe más.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Tras</translation>
    </message>
    <message>
        <source>Longer than the endpoint&apos;s timeout: it fails.</source>
        <translation>Más que el tiempo límite del endpoint: falla.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>None for 204 and 304.</source>
        <translation>Ninguno con 204 y 304.</translation>
    </message>
</context>
<context>
    <name>pm::ui::BinInspector</name>
    <message>
        <source>Use in a new webhook</source>
        <translation>Usar en un nuevo webhook</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Receptor</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Se conserva hasta</translation>
    </message>
    <message>
        <source>Break it (%1)</source>
        <translation>Romperlo (%1)</translation>
    </message>
    <message>
        <source>Fix it (%1)</source>
        <translation>Repararlo (%1)</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>Copiar la URL</translation>
    </message>
    <message>
        <source>The answer was not changed.</source>
        <translation>La respuesta no se cambió.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Answers %1</source>
        <translation>Responde %1</translation>
    </message>
</context>
<context>
    <name>pm::ui::BinText</name>
    <message>
        <source>%1, after %2 ms</source>
        <translation>%1, tras %2 ms</translation>
    </message>
    <message>
        <source>%1, at once</source>
        <translation>%1, al instante</translation>
    </message>
    <message>
        <source>%1, with “%2”</source>
        <translation>%1, con «%2»</translation>
    </message>
</context>
<context>
    <name>pm::ui::BinsPage</name>
    <message>
        <source>Request bins</source>
        <translation>Receptores de prueba</translation>
    </message>
    <message>
        <source>Receivers of the platform&apos;s own, to try webhooks with; each is kept for a week</source>
        <translation>Receptores de la propia plataforma para probar webhooks; cada uno se conserva una semana</translation>
    </message>
    <message>
        <source>Filter by id, status or body</source>
        <translation>Filtrar por id, estado o cuerpo</translation>
    </message>
    <message>
        <source>No request bins yet</source>
        <translation>Aún no hay receptores de prueba</translation>
    </message>
    <message>
        <source>A bin is a URL that keeps what is sent to it and answers as you say: with it a webhook is tried without a server of your own.</source>
        <translation>Un receptor de prueba es una URL que conserva lo que se le envía y responde como usted diga: así se prueba un webhook sin servidor propio.</translation>
    </message>
    <message>
        <source>No bin matches the filters</source>
        <translation>Ningún receptor coincide con los filtros</translation>
    </message>
    <message>
        <source>New bin</source>
        <translation>Nuevo receptor</translation>
    </message>
    <message>
        <source>Accepting</source>
        <translation>Acepta</translation>
    </message>
    <message>
        <source>Refusing</source>
        <translation>Rechaza</translation>
    </message>
    <message numerus="yes">
        <source>%n bin(s)</source>
        <translation>
            <numerusform>%n receptor</numerusform>
            <numerusform>%n receptores</numerusform>
        </translation>
    </message>
    <message>
        <source>What it got is lost, and whoever still sends to it is answered 404. This cannot be undone.</source>
        <translation>Lo que recibió se pierde, y quien aún le envíe recibirá 404. No se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignInspector</name>
    <message>
        <source>Start…</source>
        <translation>Iniciar…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminada</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audiencia</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Ritmo</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) a minute</source>
        <translation>
            <numerusform>%n mensaje por minuto</numerusform>
            <numerusform>%n mensajes por minuto</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign id</source>
        <translation>ID de la campaña</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciada</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Who gets it is settled when it starts.</source>
        <translation>Quién la recibe se decide al iniciarla.</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 de %2 enviados</translation>
    </message>
    <message>
        <source>%1 · %2 failed</source>
        <translation>%1 · %2 fallidos</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignSheet</name>
    <message>
        <source>Edit campaign</source>
        <translation>Editar campaña</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nueva campaña</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation>Crear campaña</translation>
    </message>
    <message>
        <source>from the contact, or this</source>
        <translation>del contacto, o esto</translation>
    </message>
    <message>
        <source>Nothing is sent before you start it.</source>
        <translation>No se envía nada hasta que la inicie.</translation>
    </message>
    <message>
        <source>Spring newsletter</source>
        <translation>Boletín de primavera</translation>
    </message>
    <message>
        <source>newsletter, vip</source>
        <translation>boletín, vip</translation>
    </message>
    <message>
        <source> a minute</source>
        <translation> por minuto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audiencia</translation>
    </message>
    <message>
        <source>Tags, separated by commas. Every subscribed contact with one of them gets one message.</source>
        <translation>Etiquetas separadas por comas. Cada contacto suscrito que tenga alguna recibe un mensaje.</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>A contact&apos;s own fields and attributes come first; these fill the rest.</source>
        <translation>Los campos y atributos del contacto tienen prioridad; estos completan el resto.</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>Elija una plantilla.</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variables: %1</translation>
    </message>
    <message>
        <source>There is a campaign with this name already.</source>
        <translation>Ya existe una campaña con este nombre.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>pm::ui::CampaignsPage</name>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>One template to every contact with a tag, at a rate you choose</source>
        <translation>Una plantilla a cada contacto con una etiqueta, al ritmo elegido</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Filtrar por nombre</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Todavía no hay campañas</translation>
    </message>
    <message>
        <source>A campaign sends a template to all contacts with the tags you choose, once you start it.</source>
        <translation>Una campaña envía una plantilla a todos los contactos con las etiquetas elegidas, en cuanto usted la inicia.</translation>
    </message>
    <message>
        <source>No campaign matches the filters</source>
        <translation>Ninguna campaña coincide con los filtros</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nueva campaña</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completadas</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaña</numerusform>
            <numerusform>%n campañas</numerusform>
        </translation>
    </message>
    <message>
        <source>Start “%1”?</source>
        <translation>¿Iniciar «%1»?</translation>
    </message>
    <message>
        <source>Every subscribed contact with one of these tags gets a message from now on: %1. What has been sent cannot be called back; the rest can be paused.</source>
        <translation>Cada contacto suscrito con alguna de estas etiquetas recibe un mensaje a partir de ahora: %1. Lo ya enviado no se puede recuperar; el resto se puede pausar.</translation>
    </message>
    <message>
        <source>Start campaign</source>
        <translation>Iniciar campaña</translation>
    </message>
    <message>
        <source>“%1” stays as it is.</source>
        <translation>«%1» se queda como está.</translation>
    </message>
    <message>
        <source>“%1” is paused.</source>
        <translation>«%1» está en pausa.</translation>
    </message>
    <message>
        <source>“%1” is running.</source>
        <translation>«%1» está en curso.</translation>
    </message>
    <message>
        <source>What it has sent stays under Messages. This cannot be undone.</source>
        <translation>Lo que ha enviado sigue en Mensajes. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Resume “%1”?</source>
        <translation>¿Reanudar «%1»?</translation>
    </message>
    <message>
        <source>Every subscribed contact with one of these tags that has not got it yet gets a message from now on: %1.</source>
        <translation>Cada contacto suscrito con alguna de estas etiquetas que aún no lo haya recibido recibe un mensaje a partir de ahora: %1.</translation>
    </message>
    <message>
        <source>Resume campaign</source>
        <translation>Reanudar campaña</translation>
    </message>
</context>
<context>
    <name>pm::ui::CellDelegate</name>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>pm::ui::CommandPalette</name>
    <message>
        <source>Search or jump to…</source>
        <translation>Buscar o ir a…</translation>
    </message>
    <message>
        <source>Create API key</source>
        <translation>Crear clave API</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Change the tenant</source>
        <translation>Cambiar de inquilino</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
</context>
<context>
    <name>pm::ui::ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type “%1” to confirm.</source>
        <translation>Escriba «%1» para confirmar.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactInspector</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Contact id</source>
        <translation>ID del contacto</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactOffer</name>
    <message>
        <source>Edit that contact</source>
        <translation>Editar ese contacto</translation>
    </message>
    <message>
        <source>%1 is a contact already (%2). Nothing has been changed.</source>
        <translation>%1 ya es un contacto (%2). No se ha modificado nada.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactSheet</name>
    <message>
        <source>Edit contact</source>
        <translation>Editar contacto</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Create contact</source>
        <translation>Crear contacto</translation>
    </message>
    <message>
        <source>vip, newsletter</source>
        <translation>vip, boletín</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>One a line. Templates of campaigns use them by name: {{plan}}.</source>
        <translation>Uno por línea. Las plantillas de las campañas los usan por su nombre: {{plan}}.</translation>
    </message>
    <message>
        <source>There is a contact with this email already.</source>
        <translation>Ya existe un contacto con este correo.</translation>
    </message>
    <message>
        <source>Separated by commas; one with a comma in it in quotes.</source>
        <translation>Separadas por comas; la que lleve una coma, entre comillas.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Whom campaigns write to, by their tags</source>
        <translation>A quién escriben las campañas, según sus etiquetas</translation>
    </message>
    <message>
        <source>Filter by name or email</source>
        <translation>Filtrar por nombre o correo</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Todavía no hay contactos</translation>
    </message>
    <message>
        <source>Keys with the scope manage_contacts add them over the API; single ones can be added here.</source>
        <translation>Las claves con el permiso manage_contacts los añaden a través de la API; aquí puede añadirlos de uno en uno.</translation>
    </message>
    <message>
        <source>No contact matches the filters</source>
        <translation>Ningún contacto coincide con los filtros</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Suscritos</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Rebotados</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contacto</numerusform>
            <numerusform>%n contactos</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaigns no longer write to it, and what is known about it is lost. Messages that it got stay. This cannot be undone.</source>
        <translation>Las campañas dejan de escribirle y se pierde lo que se sabe de él. Los mensajes que recibió se conservan. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Somebody else made %1 meanwhile; what you filled in has been changed.</source>
        <translation>Otra persona creó %1 mientras tanto; se ha modificado lo que usted rellenó.</translation>
    </message>
</context>
<context>
    <name>pm::ui::CreateButton</name>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
</context>
<context>
    <name>pm::ui::CreateKeySheet</name>
    <message>
        <source>Create API key</source>
        <translation>Crear clave API</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Crear clave</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Creando la clave…</translation>
    </message>
    <message>
        <source>%1 plan: %2 requests a minute, burst %3</source>
        <translation>Plan %1: %2 solicitudes por minuto, ráfaga de %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a company, and its limit</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::DayBars</name>
    <message>
        <source>Requests by day</source>
        <translation>Solicitudes por día</translation>
    </message>
    <message>
        <source>%1 · %2 requests</source>
        <translation>%1 · %2 solicitudes</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeleteQuestion</name>
    <message>
        <source>“%1” is deleted.</source>
        <translation>«%1» se ha eliminado.</translation>
    </message>
    <message>
        <source>“%1” was not deleted.</source>
        <translation>«%1» no se ha eliminado.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>¿Eliminar «%1»?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>Choose a tenant to see its deliveries</source>
        <translation>Elija un inquilino para ver sus entregas</translation>
    </message>
    <message>
        <source>Endpoints belong to a tenant. Choose one at the top of the window.</source>
        <translation>Los endpoints pertenecen a un inquilino. Elija uno en la parte superior de la ventana.</translation>
    </message>
    <message>
        <source>Every event that was sent to your endpoints, newest first</source>
        <translation>Eventos enviados a sus endpoints, primero los más recientes</translation>
    </message>
    <message>
        <source>No delivery matches the filters</source>
        <translation>Ninguna entrega coincide con los filtros</translation>
    </message>
    <message>
        <source>No deliveries yet</source>
        <translation>Todavía no hay entregas</translation>
    </message>
    <message>
        <source>They appear here as soon as something happens that an endpoint wants to hear of. Send a test event from an endpoint to see one.</source>
        <translation>Aparecen aquí en cuanto ocurre algo que interesa a un endpoint. Envíe un evento de prueba desde un endpoint para ver una.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryActions</name>
    <message>
        <source>Retry all matching…</source>
        <translation>Reintentar todas…</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Reenviar…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Your role may look at deliveries but not send them.</source>
        <translation>Su rol permite ver las entregas, pero no enviarlas.</translation>
    </message>
    <message>
        <source>Everything that the filters find, by plan</source>
        <translation>Todo lo que encuentran los filtros, según un plan</translation>
    </message>
    <message>
        <source>The events of a time once more to one endpoint</source>
        <translation>Los eventos de un periodo, otra vez a un endpoint</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>NDJSON…</source>
        <translation>NDJSON…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>NDJSON files (*.ndjson)</source>
        <translation>Archivos NDJSON (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation>Detener (%1)</translation>
    </message>
    <message>
        <source>Stops the export; no file is made</source>
        <translation>Detiene la exportación; no se crea ningún archivo</translation>
    </message>
    <message>
        <source>Everything that the filters find</source>
        <translation>Todo lo que encuentran los filtros</translation>
    </message>
    <message>
        <source>New deliveries are not looked for (L)</source>
        <translation>No se buscan entregas nuevas (L)</translation>
    </message>
    <message>
        <source>New deliveries are told of as they happen (L)</source>
        <translation>Las entregas nuevas se notifican en cuanto ocurren (L)</translation>
    </message>
    <message>
        <source>New deliveries are looked for every few seconds (L)</source>
        <translation>Las entregas nuevas se buscan cada pocos segundos (L)</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryButtons</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Send to localhost…</source>
        <translation>A localhost…</translation>
    </message>
    <message>
        <source>Signature lab…</source>
        <translation>Probar firma…</translation>
    </message>
    <message>
        <source>Sends the same id and body once more, with a fresh signature</source>
        <translation>Envía otra vez el mismo identificador y cuerpo, con una firma nueva</translation>
    </message>
    <message>
        <source>Your role may look at deliveries but not send them.</source>
        <translation>Su rol permite ver las entregas, pero no enviarlas.</translation>
    </message>
    <message>
        <source>The delivery is sent once more.</source>
        <translation>La entrega se envía otra vez.</translation>
    </message>
    <message>
        <source>It was not sent once more.</source>
        <translation>No se ha vuelto a enviar.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryDiff</name>
    <message>
        <source>Differences to the last success</source>
        <translation>Diferencias con el último éxito</translation>
    </message>
    <message>
        <source>Looking for the last success of this endpoint…</source>
        <translation>Buscando el último éxito de este endpoint…</translation>
    </message>
    <message>
        <source>This endpoint has never acknowledged anything.</source>
        <translation>Este endpoint nunca ha confirmado nada.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Todavía no hay nada que comparar.</translation>
    </message>
    <message>
        <source>This is the last success of the endpoint.</source>
        <translation>Este es el último éxito del endpoint.</translation>
    </message>
    <message>
        <source>Last success on this endpoint: %1, %2 ms. Green is new in this attempt.</source>
        <translation>Último éxito de este endpoint: %1, %2 ms. Lo verde es nuevo en este intento.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryExporter</name>
    <message numerus="yes">
        <source>%Ln delivery(s) exported.</source>
        <translation>
            <numerusform>Se ha exportado %Ln entrega.</numerusform>
            <numerusform>Se han exportado %Ln entregas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation>La exportación ha fallado.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryFilterBar</name>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message numerus="yes">
        <source>Last %n hour(s)</source>
        <translation>
            <numerusform>Última %n hora</numerusform>
            <numerusform>Últimas %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Último %n día</numerusform>
            <numerusform>Últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Event id, delivery id or email</source>
        <translation>ID de evento, de entrega o correo</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Failed or retrying</source>
        <translation>Fallidas o reintentándose</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Cualquier evento</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>Todos: %1</translation>
    </message>
    <message>
        <source>Any endpoint</source>
        <translation>Cualquier endpoint</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier momento</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Entre…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nueva</numerusform>
            <numerusform>%Ln nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>No filter: every delivery of this environment.</source>
        <translation>Sin filtro: todas las entregas de este entorno.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Find an endpoint</source>
        <translation>Buscar un endpoint</translation>
    </message>
    <message>
        <source>Remove the view “%1”?</source>
        <translation>¿Quitar la vista «%1»?</translation>
    </message>
    <message>
        <source>The deliveries that it shows stay.</source>
        <translation>Las entregas que muestra se conservan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln+ new</source>
        <translation>
            <numerusform>%Ln+ nueva</numerusform>
            <numerusform>%Ln+ nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryInspector</name>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>to %1 · %2</source>
        <translation>a %1 · %2</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>a %1</translation>
    </message>
    <message>
        <source>It was not sent yet.</source>
        <translation>Todavía no se ha enviado.</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>No hubo respuesta.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Shows every delivery of this event</source>
        <translation>Muestra todas las entregas de este evento</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryTable</name>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
</context>
<context>
    <name>pm::ui::DeliveryText</name>
    <message>
        <source>Delivered</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Tiempo agotado</translation>
    </message>
    <message>
        <source>Network error</source>
        <translation>Error de red</translation>
    </message>
    <message>
        <source>TLS error</source>
        <translation>Error de TLS</translation>
    </message>
    <message>
        <source>Address refused</source>
        <translation>Dirección rechazada</translation>
    </message>
    <message>
        <source>Transformation failed</source>
        <translation>La transformación falló</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Reintentando</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivada</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Personal data is masked for your role, so signatures do not fit what is shown.</source>
        <translation>Los datos personales están ocultos para su rol, por lo que las firmas no corresponden a lo que se muestra.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DiagnosticsButton</name>
    <message>
        <source>Export diagnostics…</source>
        <translation>Exportar diagnóstico…</translation>
    </message>
    <message>
        <source>Export diagnostics</source>
        <translation>Exportar diagnóstico</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>The diagnostics are written.</source>
        <translation>El diagnóstico se ha guardado.</translation>
    </message>
    <message>
        <source>The diagnostics could not be written.</source>
        <translation>No se pudo guardar el diagnóstico.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DomainInspector</name>
    <message>
        <source>Verify now</source>
        <translation>Verificar ahora</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Domain id</source>
        <translation>ID del dominio</translation>
    </message>
    <message>
        <source>DKIM selector</source>
        <translation>Selector DKIM</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>Registros DNS</translation>
    </message>
    <message>
        <source>Add these where the domain&apos;s DNS is kept, then verify.</source>
        <translation>Añádalos donde se gestiona el DNS del dominio y luego verifique.</translation>
    </message>
    <message>
        <source>Copy the host of %1</source>
        <translation>Copiar el host de %1</translation>
    </message>
    <message>
        <source>Copy the value of %1</source>
        <translation>Copiar el valor de %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Encontrado: %1</translation>
    </message>
    <message>
        <source>Asking the DNS…</source>
        <translation>Consultando el DNS…</translation>
    </message>
    <message>
        <source>“%1” was not verified.</source>
        <translation>«%1» no se ha verificado.</translation>
    </message>
    <message>
        <source>“%1” is verified.</source>
        <translation>«%1» está verificado.</translation>
    </message>
    <message>
        <source>Not every record of “%1” is right yet.</source>
        <translation>Aún no son correctos todos los registros de «%1».</translation>
    </message>
</context>
<context>
    <name>pm::ui::DomainSheet</name>
    <message>
        <source>Add domain</source>
        <translation>Añadir dominio</translation>
    </message>
    <message>
        <source>The DNS records that it needs are shown once it is added.</source>
        <translation>Los registros DNS que necesita se muestran una vez añadido.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>What stands behind the @ of the sender. A subdomain keeps its reputation apart.</source>
        <translation>Lo que va tras la @ del remitente. Un subdominio mantiene aparte su reputación.</translation>
    </message>
    <message>
        <source>Write a domain such as mail.example.com.</source>
        <translation>Escriba un dominio como mail.example.com.</translation>
    </message>
    <message>
        <source>This domain is here already.</source>
        <translation>Este dominio ya está aquí.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DomainsPage</name>
    <message>
        <source>Domains</source>
        <translation>Dominios</translation>
    </message>
    <message>
        <source>Domains that you send from, proven to be yours by their DNS</source>
        <translation>Dominios desde los que envía, demostrados como suyos por DNS</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Filtrar por nombre</translation>
    </message>
    <message>
        <source>No domains yet</source>
        <translation>Todavía no hay dominios</translation>
    </message>
    <message>
        <source>Mail from a domain with SPF, DKIM and DMARC reaches the inbox. Add yours to see the records that it needs.</source>
        <translation>El correo de un dominio con SPF, DKIM y DMARC llega a la bandeja de entrada. Añada el suyo para ver los registros que necesita.</translation>
    </message>
    <message>
        <source>No domain matches the filters</source>
        <translation>Ningún dominio coincide con los filtros</translation>
    </message>
    <message>
        <source>Add domain</source>
        <translation>Añadir dominio</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificados</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message numerus="yes">
        <source>%n domain(s)</source>
        <translation>
            <numerusform>%n dominio</numerusform>
            <numerusform>%n dominios</numerusform>
        </translation>
    </message>
    <message>
        <source>Its DKIM key is destroyed: should the domain come back, its DNS has to be changed. This cannot be undone.</source>
        <translation>Su clave DKIM se destruye: si el dominio vuelve, habrá que cambiar su DNS. Esto no se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>pm::ui::DraftSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>¿Descartar lo que ha escrito?</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>No se ha guardado.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>pm::ui::EditKeySheet</name>
    <message>
        <source>Edit API key</source>
        <translation>Editar clave API</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>Revisar cambios</translation>
    </message>
</context>
<context>
    <name>pm::ui::EmailText</name>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>Con clic</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>Rebotado</translation>
    </message>
    <message>
        <source>Reported as spam</source>
        <translation>Marcado como spam</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Dado de baja</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Incorrecto</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>DNS did not answer</source>
        <translation>El DNS no respondió</translation>
    </message>
    <message>
        <source>SPF</source>
        <translation>SPF</translation>
    </message>
    <message>
        <source>DKIM</source>
        <translation>DKIM</translation>
    </message>
    <message>
        <source>DMARC</source>
        <translation>DMARC</translation>
    </message>
    <message>
        <source>Return path</source>
        <translation>Return-Path</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Subscribed</source>
        <translation>Suscrito</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>Variables: %1</translation>
    </message>
</context>
<context>
    <name>pm::ui::EnvironmentSwitch</name>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>What live keys send, and its data</source>
        <translation>Lo que envían las claves reales, y sus datos</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>What test keys do; nothing of it leaves the sandbox</source>
        <translation>Lo que hacen las claves de prueba; nada sale del sandbox</translation>
    </message>
</context>
<context>
    <name>pm::ui::ErrorText</name>
    <message>
        <source>The email or the password is wrong.</source>
        <translation>El correo electrónico o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>Check both and try again.</source>
        <translation>Compruebe ambos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A code is needed.</source>
        <translation>Se necesita un código.</translation>
    </message>
    <message>
        <source>Enter the six digits of your authenticator app.</source>
        <translation>Introduzca los seis dígitos de su aplicación de autenticación.</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>Su sesión ha terminado.</translation>
    </message>
    <message>
        <source>Sign in again; nothing that you typed is lost.</source>
        <translation>Vuelva a iniciar sesión; no se pierde nada de lo que ha escrito.</translation>
    </message>
    <message>
        <source>Too many attempts.</source>
        <translation>Demasiados intentos.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation>
            <numerusform>Inténtelo de nuevo dentro de %n minuto.</numerusform>
            <numerusform>Inténtelo de nuevo dentro de %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Inténtelo de nuevo dentro de %n segundo.</numerusform>
            <numerusform>Inténtelo de nuevo dentro de %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Demasiadas solicitudes.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Su rol no lo permite.</translation>
    </message>
    <message>
        <source>Ask an administrator of the platform.</source>
        <translation>Diríjase a un administrador de la plataforma.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Ya no existe.</translation>
    </message>
    <message>
        <source>Somebody may have removed it; refresh the list.</source>
        <translation>Puede que alguien lo haya eliminado; actualice la lista.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>Otra persona lo ha modificado entretanto.</translation>
    </message>
    <message>
        <source>Look at the newest state and try again.</source>
        <translation>Revise el estado actual e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The platform did not accept this.</source>
        <translation>La plataforma no lo ha aceptado.</translation>
    </message>
    <message>
        <source>The vault is sealed.</source>
        <translation>El Vault está sellado.</translation>
    </message>
    <message>
        <source>Secrets can be used again once it is unsealed.</source>
        <translation>Los secretos volverán a estar disponibles cuando se quite el sello.</translation>
    </message>
    <message>
        <source>The platform took too long to answer.</source>
        <translation>La plataforma ha tardado demasiado en responder.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The platform cannot be reached.</source>
        <translation>No se puede contactar con la plataforma.</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>Compruebe la dirección y la red.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate cannot be trusted.</source>
        <translation>El certificado de la plataforma no es de confianza.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask whoever runs the platform.</source>
        <translation>No se ha enviado nada. Consulte a quien administra la plataforma.</translation>
    </message>
    <message>
        <source>The platform is not available just now.</source>
        <translation>La plataforma no está disponible en este momento.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>No se ha podido interpretar la respuesta.</translation>
    </message>
    <message>
        <source>The address may not be a PenguinMails platform, or a newer one.</source>
        <translation>Puede que la dirección no sea de una plataforma PenguinMails, o que sea de una más reciente.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo ha salido mal.</translation>
    </message>
    <message>
        <source>Try again; if it stays, report the request id.</source>
        <translation>Inténtelo de nuevo; si persiste, comunique el identificador de la solicitud.</translation>
    </message>
    <message>
        <source>%1 Request %2.</source>
        <comment>what happened, and the id of the request</comment>
        <translation>%1 Solicitud %2.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>Esta cuenta está suspendida.</translation>
    </message>
    <message>
        <source>Your password is needed again.</source>
        <translation>Hace falta otra vez su contraseña.</translation>
    </message>
    <message>
        <source>Lock the console, unlock it and try again.</source>
        <translation>Bloquee la consola, desbloquéela e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The one-time password has to be replaced first.</source>
        <translation>Primero hay que sustituir la contraseña de un solo uso.</translation>
    </message>
    <message>
        <source>Sign out and in again to choose your own.</source>
        <translation>Cierre la sesión y vuelva a iniciarla para elegir la suya.</translation>
    </message>
    <message>
        <source>The key may not be used from this address.</source>
        <translation>La clave no puede usarse desde esta dirección.</translation>
    </message>
    <message>
        <source>Look at its allowed addresses.</source>
        <translation>Revise sus direcciones permitidas.</translation>
    </message>
    <message>
        <source>The key lacks a scope for this.</source>
        <translation>A la clave le falta un permiso para esto.</translation>
    </message>
    <message>
        <source>Look at the scopes of the key.</source>
        <translation>Revise los permisos de la clave.</translation>
    </message>
</context>
<context>
    <name>pm::ui::EventTypeTree</name>
    <message>
        <source>Filter events</source>
        <translation>Filtrar eventos</translation>
    </message>
    <message>
        <source>Filter by name or words</source>
        <translation>Filtrar por nombre o palabras</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n event(s) chosen</source>
        <translation>
            <numerusform>%1 de %n evento elegido</numerusform>
            <numerusform>%1 de %n eventos elegidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>What an endpoint can be told of, and how it knows that it was told the truth</source>
        <translation>De qué se avisa a un endpoint, y cómo sabe que es cierto</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrar eventos</translation>
    </message>
    <message>
        <source>Filter by name or words</source>
        <translation>Filtrar por nombre o palabras</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Schema of the data</source>
        <translation>Esquema de los datos</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Verify the signature</source>
        <translation>Verificar la firma</translation>
    </message>
    <message>
        <source>Parts of the event</source>
        <translation>Partes del evento</translation>
    </message>
</context>
<context>
    <name>pm::ui::EventsStep</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
</context>
<context>
    <name>pm::ui::ExchangeText</name>
    <message>
        <source>The log keeps no credentials: put them in for (hidden).</source>
        <translation>El registro no guarda credenciales: póngalas en lugar de (hidden).</translation>
    </message>
    <message>
        <source>… The rest of this body is not compared.</source>
        <translation>… El resto de este cuerpo no se compara.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ExchangeView</name>
    <message>
        <source>Copy as cURL</source>
        <translation>Copiar cURL</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Formateado</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>En bruto</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>The body was longer; only its first 64 KiB are kept.</source>
        <translation>El cuerpo era más largo; solo se conservan sus primeros 64 KiB.</translation>
    </message>
    <message>
        <source>Headers and body</source>
        <translation>Cabeceras y cuerpo</translation>
    </message>
</context>
<context>
    <name>pm::ui::FailedRecipients</name>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Show more (%1)</source>
        <translation>Mostrar más (%1)</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
</context>
<context>
    <name>pm::ui::FilterEditor</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>✓ %1, and it is %2</source>
        <translation>✓ %1, y es %2</translation>
    </message>
    <message>
        <source>✗ %1, but it is %2</source>
        <translation>✗ %1, pero es %2</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Sample event</source>
        <translation>Evento de ejemplo</translation>
    </message>
    <message>
        <source>Not a JSON object yet</source>
        <translation>Aún no es un objeto JSON</translation>
    </message>
    <message>
        <source>Not a filter</source>
        <translation>No es un filtro</translation>
    </message>
    <message>
        <source>The sample would be delivered</source>
        <translation>El ejemplo se entregaría</translation>
    </message>
    <message>
        <source>The sample would be left out</source>
        <translation>El ejemplo se omitiría</translation>
    </message>
</context>
<context>
    <name>pm::ui::FilterStep</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Paths into the event with a value, several, or a comparison: $eq $ne $in $nin $gt $gte $lt $lte $exists $contains $startsWith $endsWith $regex $and $or $not. Empty lets all through.</source>
        <translation>Rutas dentro del evento con un valor, varios o una comparación: $eq $ne $in $nin $gt $gte $lt $lte $exists $contains $startsWith $endsWith $regex $and $or $not. Vacío deja pasar todo.</translation>
    </message>
    <message>
        <source>Write a JSON object, or nothing.</source>
        <translation>Escriba un objeto JSON, o nada.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ForgetQuestion</name>
    <message>
        <source>Keep the workspace</source>
        <translation>Conservar el espacio de trabajo</translation>
    </message>
    <message>
        <source>Forget the workspace</source>
        <translation>Olvidar el espacio de trabajo</translation>
    </message>
    <message>
        <source>Forget this workspace? The console does not list it any more. Data on the platform stays where it is.</source>
        <translation>¿Olvidar este espacio de trabajo? La consola dejará de mostrarlo. Los datos de la plataforma se quedan donde están.</translation>
    </message>
</context>
<context>
    <name>pm::ui::HistoryView</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nada todavía.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Automatically</source>
        <translation>Automáticamente</translation>
    </message>
    <message>
        <source>API key %1</source>
        <translation>Clave de API %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 desde %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::InspectorHead</name>
    <message>
        <source>Close the inspector</source>
        <translation>Cerrar el panel de detalles</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
</context>
<context>
    <name>pm::ui::InspectorTabs</name>
    <message>
        <source>Parts of the inspector</source>
        <translation>Partes del panel de detalles</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyActions</name>
    <message>
        <source>More to do with keys</source>
        <translation>Más acciones con las claves</translation>
    </message>
    <message>
        <source>Revoke unused keys…</source>
        <translation>Revocar claves sin uso…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Every key that the filters find, as CSV</source>
        <translation>Todas las claves que encuentran los filtros, en CSV</translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation>Detener (%1)</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Your role may look at keys but not create them.</source>
        <translation>Su rol permite ver las claves, pero no crearlas.</translation>
    </message>
    <message>
        <source>Your role may look at keys but not revoke them.</source>
        <translation>Su rol permite ver las claves, pero no revocarlas.</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>¿Revocar «%1»?</translation>
    </message>
    <message>
        <source>Every request with this key is refused from now on, everywhere. This cannot be undone. It made %1 requests so far.</source>
        <translation>Cualquier solicitud con esta clave se rechaza a partir de ahora en todas partes. Esto no se puede deshacer. Hasta ahora ha hecho %1 solicitudes.</translation>
    </message>
    <message>
        <source>Revoke key</source>
        <translation>Revocar clave</translation>
    </message>
    <message>
        <source>“%1” is revoked.</source>
        <translation>«%1» se ha revocado.</translation>
    </message>
    <message>
        <source>“%1” was not revoked.</source>
        <translation>«%1» no se ha revocado.</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Create API key</source>
        <translation>Crear clave API</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyAdvicePanel</name>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message numerus="yes">
        <source>Take %n scope(s) away…</source>
        <translation>
            <numerusform>Retirar %n permiso…</numerusform>
            <numerusform>Retirar %n permisos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Shrink “%1” to what it uses?</source>
        <translation>¿Reducir «%1» a lo que usa?</translation>
    </message>
    <message>
        <source>It keeps %1.

It loses %2. They can be given back at any time.</source>
        <translation>Conserva: %1.

Pierde: %2. Se pueden volver a conceder en cualquier momento.</translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Scope advisor</source>
        <translation>Asesor de permisos</translation>
    </message>
    <message>
        <source>Not used yet: there is nothing to go by.</source>
        <translation>Aún sin usar: no hay en qué basarse.</translation>
    </message>
    <message>
        <source>Uses everything it is granted.</source>
        <translation>Usa todo lo que tiene concedido.</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) not used for 30 days:</source>
        <translation>
            <numerusform>%n permiso sin usar desde hace 30 días:</numerusform>
            <numerusform>%n permisos sin usar desde hace 30 días:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last 30 days from %n address(es); every address may use it.</source>
        <translation>
            <numerusform>Últimos 30 días desde %n dirección; cualquier dirección puede usarla.</numerusform>
            <numerusform>Últimos 30 días desde %n direcciones; cualquier dirección puede usarla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last 30 days from %n address(es), all inside the allow-list.</source>
        <translation>
            <numerusform>Últimos 30 días desde %n dirección, dentro de la lista de permitidas.</numerusform>
            <numerusform>Últimos 30 días desde %n direcciones, todas dentro de la lista de permitidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list would have refused %n address(es):</source>
        <translation>
            <numerusform>La lista habría rechazado %n dirección:</numerusform>
            <numerusform>La lista habría rechazado %n direcciones:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Allow just the %n used…</source>
        <translation>
            <numerusform>Permitir solo la %n usada…</numerusform>
            <numerusform>Permitir solo las %n usadas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow “%1” just the addresses it uses?</source>
        <translation>¿Permitir a «%1» solo las direcciones que usa?</translation>
    </message>
    <message>
        <source>These may use it: %1.

Every other address is refused from now on.</source>
        <translation>Estas pueden usarla: %1.

Cualquier otra dirección se rechaza a partir de ahora.</translation>
    </message>
    <message>
        <source>These may use it: %1.

Every other address is reported from now on.</source>
        <translation>Estas pueden usarla: %1.

Cualquier otra dirección se notifica a partir de ahora.</translation>
    </message>
    <message>
        <source>Allow just these</source>
        <translation>Permitir solo estas</translation>
    </message>
    <message>
        <source>“%1” has only what it uses.</source>
        <translation>«%1» tiene solo lo que usa.</translation>
    </message>
    <message>
        <source>“%1” stays as it is.</source>
        <translation>«%1» se queda como está.</translation>
    </message>
    <message numerus="yes">
        <source>The list refuses %n of the addresses seen:</source>
        <translation>
            <numerusform>La lista rechaza %n de las direcciones vistas:</numerusform>
            <numerusform>La lista rechaza %n de las direcciones vistas:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyBox</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las claves</translation>
    </message>
    <message>
        <source>Type a part of a name to find a key</source>
        <translation>Escriba parte de un nombre para encontrar una clave</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyButtons</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Regenerate…</source>
        <translation>Regenerar…</translation>
    </message>
    <message>
        <source>End overlap…</source>
        <translation>Terminar…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
    <message>
        <source>Your role may look at keys but not change them.</source>
        <translation>Su rol permite ver las claves, pero no modificarlas.</translation>
    </message>
    <message>
        <source>The key is revoked.</source>
        <translation>La clave está revocada.</translation>
    </message>
    <message>
        <source>Give it a new secret</source>
        <translation>Darle un secreto nuevo</translation>
    </message>
    <message>
        <source>The key has expired: give it a later end first.</source>
        <translation>La clave ha caducado: dele primero un final posterior.</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyChangeSheet</name>
    <message>
        <source>Load the newest</source>
        <translation>Cargar el estado actual</translation>
    </message>
    <message>
        <source>This is the newest state.</source>
        <translation>Este es el estado más reciente.</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyChangeView</name>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Otras direcciones</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Concedido</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>Direcciones permitidas</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitida</translation>
    </message>
    <message>
        <source>Until now every address may use it.</source>
        <translation>Hasta ahora puede usarla cualquier dirección.</translation>
    </message>
    <message>
        <source>From now on every address may use it.</source>
        <translation>A partir de ahora puede usarla cualquier dirección.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyDrainPanel</name>
    <message>
        <source>Still in use, last %1. It ends %2.</source>
        <translation>Todavía en uso; último uso: %1. Termina: %2.</translation>
    </message>
    <message>
        <source>End the overlap of “%1”?</source>
        <translation>¿Finalizar la transición de «%1»?</translation>
    </message>
    <message>
        <source>End the overlap</source>
        <translation>Finalizar la transición</translation>
    </message>
    <message>
        <source>The old secret of “%1” is refused.</source>
        <translation>El secreto antiguo de «%1» se rechaza.</translation>
    </message>
    <message>
        <source>Calls that use the new key</source>
        <translation>Llamadas que usan la clave nueva</translation>
    </message>
    <message>
        <source>Old key still valid</source>
        <translation>La clave antigua sigue siendo válida</translation>
    </message>
    <message>
        <source>Every call uses the new key.</source>
        <translation>Todas las llamadas usan la clave nueva.</translation>
    </message>
    <message numerus="yes">
        <source>%1 % of calls use the new key · %n client(s) left on the old one</source>
        <translation>
            <numerusform>%1 % de las llamadas usan la clave nueva · %n cliente sigue con la antigua</numerusform>
            <numerusform>%1 % de las llamadas usan la clave nueva · %n clientes siguen con la antigua</numerusform>
        </translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Última llamada</translation>
    </message>
    <message>
        <source>%1 · %2 calls</source>
        <comment>endpoint</comment>
        <translation>%1 · %2 llamadas</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>The old secret of “%1” is still valid.</source>
        <translation>El secreto antiguo de «%1» sigue siendo válido.</translation>
    </message>
    <message>
        <source>%1 It ends %2.</source>
        <translation>%1 Termina: %2.</translation>
    </message>
    <message>
        <source>No call with the old key so far. It ends %1.</source>
        <translation>Hasta ahora, ninguna llamada con la clave antigua. Termina: %1.</translation>
    </message>
    <message numerus="yes">
        <source>No call with the old key for %n minute(s).</source>
        <translation>
            <numerusform>Ninguna llamada con la clave antigua desde hace %n minuto.</numerusform>
            <numerusform>Ninguna llamada con la clave antigua desde hace %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No call with the old key for %n hour(s).</source>
        <translation>
            <numerusform>Ninguna llamada con la clave antigua desde hace %n hora.</numerusform>
            <numerusform>Ninguna llamada con la clave antigua desde hace %n horas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Whoever calls less often, and has not changed to the new one, is cut off.</source>
        <translation>%1 Quien llame con menos frecuencia y no haya pasado al nuevo se queda sin acceso.</translation>
    </message>
    <message>
        <source>It is still in use: whoever has not changed to the new one is cut off.</source>
        <translation>Todavía está en uso: quien no haya pasado al nuevo se queda sin acceso.</translation>
    </message>
    <message>
        <source>It is not known yet whether it is used: whoever has not changed to the new one is cut off.</source>
        <translation>Aún no se sabe si se usa: quien no haya pasado al nuevo se queda sin acceso.</translation>
    </message>
    <message>
        <source>The old secret is refused from now on, everywhere. %1</source>
        <translation>El secreto antiguo se rechaza a partir de ahora en todas partes. %1</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyFacts</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>ID de la clave</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>%1 / min · burst %2</source>
        <translation>%1 / min · ráfaga de %2</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Allowed IPs</source>
        <translation>IP permitidas</translation>
    </message>
    <message>
        <source>every address</source>
        <translation>cualquier dirección</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otras</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Regenerated</source>
        <translation>Regenerada</translation>
    </message>
    <message>
        <source>%1 · overlap ends %2</source>
        <translation>%1 · transición hasta %2</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocada</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Copy the masked key</source>
        <translation>Copiar la clave enmascarada</translation>
    </message>
    <message>
        <source>Copy the key id</source>
        <translation>Copiar el ID de la clave</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyFilterBar</name>
    <message>
        <source>Filter keys by name or id</source>
        <translation>Filtrar claves por nombre o ID</translation>
    </message>
    <message>
        <source>Filter by name or id</source>
        <translation>Filtrar por nombre o ID</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activas</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocadas</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Por caducar</translation>
    </message>
    <message>
        <source>Unused 30 days</source>
        <translation>30 días sin uso</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Permiso</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) found</source>
        <translation>
            <numerusform>%n clave encontrada</numerusform>
            <numerusform>%n claves encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>Permiso: %1</translation>
    </message>
    <message>
        <source>The list has changed – show it</source>
        <translation>La lista ha cambiado: mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n key(s)</source>
        <translation>
            <numerusform>%1 de %n clave</numerusform>
            <numerusform>%1 de %n claves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyForm</name>
    <message>
        <source>Production server</source>
        <translation>Servidor de producción</translation>
    </message>
    <message>
        <source>Where it runs and who looks after it</source>
        <translation>Dónde se ejecuta y quién se ocupa de ella</translation>
    </message>
    <message>
        <source>Live – sends real messages</source>
        <translation>Real: envía mensajes de verdad</translation>
    </message>
    <message>
        <source>Test – stays in the sandbox</source>
        <translation>Prueba: se queda en el sandbox</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>En %n día</numerusform>
            <numerusform>En %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>On a date…</source>
        <translation>En una fecha…</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Time of expiry</source>
        <translation>Momento de caducidad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Allowed addresses</source>
        <translation>Direcciones permitidas</translation>
    </message>
    <message>
        <source>IP addresses or CIDR blocks, one a line. Empty allows every address.</source>
        <translation>Direcciones IP o bloques CIDR, uno por línea. Vacío permite cualquier dirección.</translation>
    </message>
    <message>
        <source>1 to 50 letters, digits, spaces and -_.()</source>
        <translation>De 1 a 50 letras, dígitos, espacios y -_.()</translation>
    </message>
    <message>
        <source>Choose at least one scope.</source>
        <translation>Elija al menos un permiso.</translation>
    </message>
    <message>
        <source>“%1” is not an IP address or CIDR block.</source>
        <translation>«%1» no es una dirección IP ni un bloque CIDR.</translation>
    </message>
    <message>
        <source>The expiry must be in the future.</source>
        <translation>La caducidad debe estar en el futuro.</translation>
    </message>
    <message>
        <source>Other addresses</source>
        <translation>Otras direcciones</translation>
    </message>
    <message>
        <source>Reporting shows in the inspector what the list would refuse, before it does.</source>
        <translation>Notificar muestra en el panel de detalles lo que la lista rechazaría, antes de que lo haga.</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyInspector</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyListExport</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>ID de la clave</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Por minuto</translation>
    </message>
    <message>
        <source>Allowed IPs</source>
        <translation>IP permitidas</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Creada por</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocada</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) exported.</source>
        <translation>
            <numerusform>Se ha exportado %n clave.</numerusform>
            <numerusform>Se han exportado %n claves.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation>La exportación ha fallado.</translation>
    </message>
    <message>
        <source>Its tenant was left meanwhile.</source>
        <translation>Entretanto se ha dejado el inquilino.</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyRevealSheet</name>
    <message>
        <source>Your new API key</source>
        <translation>Su nueva clave API</translation>
    </message>
    <message>
        <source>%1 · %2 · shown this once</source>
        <translation>%1 · %2 · solo se muestra esta vez</translation>
    </message>
    <message>
        <source>%1 · shown this once</source>
        <translation>%1 · solo se muestra esta vez</translation>
    </message>
    <message>
        <source>Not copied yet</source>
        <translation>Aún sin copiar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>the clipboard is cleared</source>
        <translation>portapapeles borrado</translation>
    </message>
    <message>
        <source>Close without keeping the key?</source>
        <translation>¿Cerrar sin guardar la clave?</translation>
    </message>
    <message>
        <source>It has not been copied, saved or stored. It cannot be shown again; you would have to regenerate it.</source>
        <translation>No se ha copiado, guardado ni almacenado. No se puede volver a mostrar; tendría que regenerarla.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Cerrar de todos modos</translation>
    </message>
    <message>
        <source>Store it now. It cannot be shown again; if it is lost, regenerate the key.</source>
        <translation>Guárdela ahora. No se puede volver a mostrar; si se pierde, regenere la clave.</translation>
    </message>
    <message>
        <source>Language of the sample</source>
        <translation>Lenguaje del ejemplo</translation>
    </message>
    <message>
        <source>Code sample</source>
        <translation>Ejemplo de código</translation>
    </message>
    <message>
        <source>Show or hide the key</source>
        <translation>Mostrar u ocultar la clave</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>La clave nueva</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as .env</source>
        <translation>Guardar como .env</translation>
    </message>
    <message>
        <source>Store in keychain</source>
        <translation>Guardar en llavero</translation>
    </message>
    <message>
        <source>This desktop has no keychain.</source>
        <translation>Este escritorio no tiene un llavero.</translation>
    </message>
    <message>
        <source>clipboard clears after %1 s</source>
        <translation>portapapeles: por %1 s</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <source>clipboard clears in %1 s</source>
        <translation>portapapeles: aún %1 s</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>Guardar la clave</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Guardada en %1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No se ha guardado: %1</translation>
    </message>
    <message>
        <source>Stored in %1</source>
        <translation>Almacenada en %1</translation>
    </message>
    <message>
        <source>The keychain did not take it.</source>
        <translation>El llavero no la ha aceptado.</translation>
    </message>
    <message>
        <source>API docs</source>
        <translation>Documentación API</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeySecurityPanel</name>
    <message>
        <source>Recommendations</source>
        <translation>Recomendaciones</translation>
    </message>
    <message>
        <source>Used from</source>
        <translation>Usada desde</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n solicitud</numerusform>
            <numerusform>%n solicitudes</numerusform>
        </translation>
    </message>
    <message>
        <source>From nowhere yet.</source>
        <translation>Todavía desde ningún sitio.</translation>
    </message>
    <message>
        <source>Nothing to improve.</source>
        <translation>Nada que mejorar.</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyText</name>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Expires today</source>
        <translation>Caduca hoy</translation>
    </message>
    <message>
        <source>Expires in %1 d</source>
        <translation>Caduca: %1 d</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>En transición</translation>
    </message>
    <message>
        <source>Unused %1 d</source>
        <translation>%1 d sin uso</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocada</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificada</translation>
    </message>
    <message>
        <source>Regenerated</source>
        <translation>Regenerada</translation>
    </message>
    <message>
        <source>First used</source>
        <translation>Primer uso</translation>
    </message>
    <message>
        <source>Expires in 7 days</source>
        <translation>Caduca en 7 días</translation>
    </message>
    <message>
        <source>Old secret ended</source>
        <translation>Secreto antiguo terminado</translation>
    </message>
    <message numerus="yes">
        <source>Its secret is %n day(s) old. Regenerate it with an overlap.</source>
        <translation>
            <numerusform>Su secreto tiene %n día. Regenérelo con una transición.</numerusform>
            <numerusform>Su secreto tiene %n días. Regenérelo con una transición.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazadas</translation>
    </message>
    <message>
        <source>Let through and reported</source>
        <translation>Permitidas y notificadas</translation>
    </message>
    <message>
        <source>Programmatic access to your company&apos;s data</source>
        <translation>Acceso programático a los datos de su empresa</translation>
    </message>
    <message>
        <source>Programmatic access to %1 · %2 plan, %3 requests a minute</source>
        <translation>Acceso programático a %1 · plan %2, %3 solicitudes por minuto</translation>
    </message>
    <message>
        <source>Not used for 30 days. Revoke it if nobody needs it.</source>
        <translation>Sin uso durante 30 días. Revóquela si nadie la necesita.</translation>
    </message>
    <message numerus="yes">
        <source>%n of its scopes were not used for 30 days. Take them away.</source>
        <translation>
            <numerusform>%n de sus scopes no se usó en 30 días. Retírelo.</numerusform>
            <numerusform>%n de sus scopes no se usaron en 30 días. Retírelos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its allow-list only reports, and would have refused %n address(es). Look at them.</source>
        <translation>
            <numerusform>Su lista de direcciones solo informa, y habría rechazado %n dirección. Revísela.</numerusform>
            <numerusform>Su lista de direcciones solo informa, y habría rechazado %n direcciones. Revíselas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every address may use it, and in %n day(s) only these did: %1. Allow just those.</source>
        <translation>
            <numerusform>Cualquier dirección puede usarla, y en %n día solo lo hicieron estas: %1. Permita solo esas.</numerusform>
            <numerusform>Cualquier dirección puede usarla, y en %n días solo lo hicieron estas: %1. Permita solo esas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the addresses that are allowed only these used it in %n day(s): %1. Allow just those.</source>
        <translation>
            <numerusform>De las direcciones permitidas, en %n día solo la usaron estas: %1. Permita solo esas.</numerusform>
            <numerusform>De las direcciones permitidas, en %n días solo la usaron estas: %1. Permita solo esas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its allow-list only reports, and had nothing to report for %n day(s). Let it refuse.</source>
        <translation>
            <numerusform>Su lista de direcciones solo informa, y no tuvo nada de que informar en %n día. Haga que rechace.</numerusform>
            <numerusform>Su lista de direcciones solo informa, y no tuvo nada de que informar en %n días. Haga que rechace.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyUsagePanel</name>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation>Códigos de estado</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpoints</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Correctas</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Limitadas</translation>
    </message>
    <message>
        <source>Peak a minute</source>
        <translation>Pico por minuto</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not used in this time.</source>
        <translation>Sin uso en este periodo.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeyUseSummary</name>
    <message>
        <source>Last 30 days · %1 requests</source>
        <translation>Últimos 30 días · %1 solicitudes</translation>
    </message>
    <message>
        <source>Not used in this time.</source>
        <translation>Sin uso en este periodo.</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpoints</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
</context>
<context>
    <name>pm::ui::KeysPage</name>
    <message>
        <source>API keys</source>
        <translation>Claves API</translation>
    </message>
    <message>
        <source>No key matches the filters</source>
        <translation>Ninguna clave coincide con los filtros</translation>
    </message>
    <message>
        <source>No API keys yet</source>
        <translation>Todavía no hay claves API</translation>
    </message>
    <message>
        <source>A key lets a program use the API in this tenant&apos;s name, with the scopes you choose.</source>
        <translation>Una clave permite a un programa usar la API en nombre de este inquilino, con los permisos que elija.</translation>
    </message>
    <message>
        <source>Choose a tenant to see its keys</source>
        <translation>Elija un inquilino para ver sus claves</translation>
    </message>
    <message>
        <source>Keys belong to a tenant. Choose one at the top of the window.</source>
        <translation>Las claves pertenecen a un inquilino. Elija uno en la parte superior de la ventana.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ListExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Everything that the filters find, as CSV</source>
        <translation>Todo lo que encuentran los filtros, en CSV</translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation>Detener (%1)</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>pm::ui::ListPage</name>
    <message>
        <source>%1 cannot be shown.</source>
        <translation>No se puede mostrar %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>Se ha exportado %n fila.</numerusform>
            <numerusform>Se han exportado %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation>La exportación ha fallado.</translation>
    </message>
    <message>
        <source>%1, more below</source>
        <translation>%1, hay más abajo</translation>
    </message>
    <message>
        <source>Choose a tenant to see its data</source>
        <translation>Elija un inquilino para ver sus datos</translation>
    </message>
    <message>
        <source>Choose one at the top of the window.</source>
        <translation>Elija uno en la parte superior de la ventana.</translation>
    </message>
    <message>
        <source>Your role may look at this but not change it.</source>
        <translation>Su rol permite ver esto, pero no modificarlo.</translation>
    </message>
    <message>
        <source>Its tenant or environment was left meanwhile.</source>
        <translation>Entretanto se ha dejado el inquilino o el entorno.</translation>
    </message>
</context>
<context>
    <name>pm::ui::LocalPortSheet</name>
    <message>
        <source>Send to localhost</source>
        <translation>Enviar a localhost</translation>
    </message>
    <message>
        <source>The same bytes and headers, to a program on this machine. The platform does not take part.</source>
        <translation>Los mismos bytes y cabeceras, a un programa de este equipo. La plataforma no interviene.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Esperando la respuesta…</translation>
    </message>
    <message>
        <source>Nothing listens at this port.</source>
        <translation>Nada escucha en este puerto.</translation>
    </message>
    <message>
        <source>The log keeps no credentials: they are sent as (hidden).</source>
        <translation>El registro no guarda credenciales: se envían como (hidden).</translation>
    </message>
    <message>
        <source>The program at this port took the request and did not answer in 30 seconds.</source>
        <translation>El programa de este puerto aceptó la petición y no respondió en 30 segundos.</translation>
    </message>
    <message>
        <source>The program at this port closed the connection, or what it said is not HTTP.</source>
        <translation>El programa de este puerto cerró la conexión, o lo que dijo no es HTTP.</translation>
    </message>
</context>
<context>
    <name>pm::ui::MailBodies</name>
    <message>
        <source>Text of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Código fuente del mensaje</translation>
    </message>
    <message>
        <source>Rendered message</source>
        <translation>Mensaje presentado</translation>
    </message>
    <message>
        <source>Form of the message</source>
        <translation>Forma del mensaje</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Código fuente</translation>
    </message>
    <message>
        <source>Images and anything else that would have to be loaded are left out.</source>
        <translation>Se omiten las imágenes y todo lo que habría que cargar.</translation>
    </message>
</context>
<context>
    <name>pm::ui::MainWindow</name>
    <message>
        <source>%1 – PenguinMails Console</source>
        <translation>%1 – PenguinMails Console</translation>
    </message>
    <message>
        <source>Your company</source>
        <translation>Su empresa</translation>
    </message>
    <message>
        <source>No tenant</source>
        <translation>Ningún inquilino</translation>
    </message>
    <message>
        <source>This workspace does not lock: the console signs in to it by itself.</source>
        <translation>Este espacio de trabajo no se bloquea: la consola inicia sesión en él por sí misma.</translation>
    </message>
    <message>
        <source>Something is not saved yet: unlock before you close.</source>
        <translation>Hay algo sin guardar: desbloquee antes de cerrar.</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) failing or stopped by a rule</source>
        <translation>
            <numerusform>%n endpoint con fallos o detenido</numerusform>
            <numerusform>%n endpoints con fallos o detenidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::MappingForm</name>
    <message>
        <source>Add a field</source>
        <translation>Añadir un campo</translation>
    </message>
    <message>
        <source>Go on as JavaScript</source>
        <translation>Seguir como JavaScript</translation>
    </message>
    <message>
        <source>Makes the function that does the same</source>
        <translation>Crea la función que hace lo mismo</translation>
    </message>
    <message>
        <source>Field of the body</source>
        <translation>Campo del cuerpo</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>Where its value comes from</source>
        <translation>De dónde viene su valor</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fijo</translation>
    </message>
    <message>
        <source>Path into the event</source>
        <translation>Ruta dentro del evento</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>text or number</source>
        <translation>texto o número</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Quitar el campo</translation>
    </message>
</context>
<context>
    <name>pm::ui::MessageInspector</name>
    <message>
        <source>No subject</source>
        <translation>Sin asunto</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>ID del mensaje</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>The message has no body.</source>
        <translation>El mensaje no tiene cuerpo.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Show %1 among the API keys</source>
        <translation>Mostrar %1 entre las claves de API</translation>
    </message>
</context>
<context>
    <name>pm::ui::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>What your keys and campaigns have sent, with everything that happened to it</source>
        <translation>Lo que han enviado sus claves y campañas, y todo lo que ocurrió con ello</translation>
    </message>
    <message>
        <source>Filter by subject or address</source>
        <translation>Filtrar por asunto o dirección</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Todavía no hay mensajes</translation>
    </message>
    <message>
        <source>Messages appear here when a key with the scope send_email sends one.</source>
        <translation>Los mensajes aparecen aquí cuando una clave con el permiso send_email envía uno.</translation>
    </message>
    <message>
        <source>No message matches the filters</source>
        <translation>Ningún mensaje coincide con los filtros</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidos</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n mensaje</numerusform>
            <numerusform>%n mensajes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::MetricCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::NoticeAlerts</name>
    <message numerus="yes">
        <source>News of %n more endpoint(s)</source>
        <translation>
            <numerusform>Novedades de %n endpoint más</numerusform>
            <numerusform>Novedades de %n endpoints más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::NoticeText</name>
    <message>
        <source>The API key “%1” was created.</source>
        <translation>Se ha creado la clave API «%1».</translation>
    </message>
    <message>
        <source>The API key “%1” was used for the first time.</source>
        <translation>La clave API «%1» se ha usado por primera vez.</translation>
    </message>
    <message>
        <source>The API key “%1” expires %2.</source>
        <translation>La clave API «%1» caduca: %2.</translation>
    </message>
    <message>
        <source>Give it a later expiry, or change its clients over to another key.</source>
        <translation>Aplace su caducidad o pase sus clientes a otra clave.</translation>
    </message>
    <message>
        <source>The API key “%1” has expired.</source>
        <translation>La clave API «%1» ha caducado.</translation>
    </message>
    <message>
        <source>Its requests are refused.</source>
        <translation>Sus solicitudes se rechazan.</translation>
    </message>
    <message>
        <source>The API key “%1” has a new secret.</source>
        <translation>La clave API «%1» tiene un secreto nuevo.</translation>
    </message>
    <message>
        <source>The API key “%1” was revoked.</source>
        <translation>La clave API «%1» se ha revocado.</translation>
    </message>
    <message>
        <source>Rate limits are counted by each process for itself.</source>
        <translation>Cada proceso cuenta por separado los límites de solicitudes.</translation>
    </message>
    <message>
        <source>Redis is out of reach since %1.</source>
        <translation>Redis no está disponible desde: %1.</translation>
    </message>
    <message>
        <source>The last error: %1</source>
        <translation>El último error: %1</translation>
    </message>
    <message>
        <source>It last answered %1.</source>
        <translation>La última respuesta fue %1.</translation>
    </message>
    <message>
        <source>The endpoint “%1” was paused: it answered 410.</source>
        <translation>El endpoint «%1» se ha pausado: respondió 410.</translation>
    </message>
    <message>
        <source>What happens is held until it is resumed.</source>
        <translation>Los eventos se retienen hasta que se reanude.</translation>
    </message>
    <message numerus="yes">
        <source>The endpoint “%1” was stopped after %n failure(s).</source>
        <translation>
            <numerusform>El endpoint «%1» se ha detenido tras %n fallo.</numerusform>
            <numerusform>El endpoint «%1» se ha detenido tras %n fallos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The endpoint “%1” is failing.</source>
        <translation>El endpoint «%1» está fallando.</translation>
    </message>
    <message>
        <source>The endpoint “%1” is about to be stopped.</source>
        <translation>El endpoint «%1» está a punto de detenerse.</translation>
    </message>
    <message numerus="yes">
        <source>It has failed %n time(s) in a row.</source>
        <translation>
            <numerusform>Ha fallado %n vez seguida.</numerusform>
            <numerusform>Ha fallado %n veces seguidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The endpoint “%1” has recovered.</source>
        <translation>El endpoint «%1» se ha recuperado.</translation>
    </message>
    <message>
        <source>Sending again was cancelled.</source>
        <translation>Se ha cancelado el reenvío.</translation>
    </message>
    <message>
        <source>The replay has finished.</source>
        <translation>La repetición ha terminado.</translation>
    </message>
    <message>
        <source>The retry of deliveries has finished.</source>
        <translation>El reintento de entregas ha terminado.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n entregado</numerusform>
            <numerusform>%n entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed.</source>
        <translation>
            <numerusform>%1, %n fallido.</numerusform>
            <numerusform>%1, %n fallidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Events held for the endpoint “%1” were given up.</source>
        <translation>Se han abandonado eventos retenidos para el endpoint «%1».</translation>
    </message>
    <message>
        <source>They had waited for 72 hours.</source>
        <translation>Habían esperado 72 horas.</translation>
    </message>
    <message>
        <source>More than 100,000 were waiting.</source>
        <translation>Había más de 100.000 en espera.</translation>
    </message>
    <message>
        <source>The transformation of the endpoint “%1” fails.</source>
        <translation>La transformación del endpoint «%1» falla.</translation>
    </message>
    <message>
        <source>%1 are waiting, of 100,000 at most. Resume it to deliver them.</source>
        <translation>Esperan %1, de un máximo de 100.000. Reanúdelo para entregarlos.</translation>
    </message>
    <message>
        <source>From %1 on the oldest are given up. Resume it to deliver them.</source>
        <translation>A partir del %1 se abandonan los más antiguos. Reanúdelo para entregarlos.</translation>
    </message>
    <message>
        <source>Events held for the endpoint “%1” will soon be given up.</source>
        <translation>Los eventos retenidos para el endpoint «%1» se abandonarán pronto.</translation>
    </message>
</context>
<context>
    <name>pm::ui::NoticeToasts</name>
    <message>
        <source>The session is kept until you quit only.</source>
        <translation>La sesión solo se conserva hasta que salga del programa.</translation>
    </message>
    <message>
        <source>You are signed out here, but the platform was not reached: the session there ends by itself.</source>
        <translation>Aquí ha cerrado la sesión, pero no se pudo avisar a la plataforma: allí la sesión caducará por sí sola.</translation>
    </message>
</context>
<context>
    <name>pm::ui::NoticesPanel</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Todavía no ha ocurrido nada.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
</context>
<context>
    <name>pm::ui::OfflineBanner</name>
    <message>
        <source>Offline – what you see was read %1. Trying again…</source>
        <translation>Sin conexión: lo que ve se leyó %1. Reintentando…</translation>
    </message>
    <message>
        <source>The platform does not answer. Trying again…</source>
        <translation>La plataforma no responde. Reintentando…</translation>
    </message>
</context>
<context>
    <name>pm::ui::OperationTree</name>
    <message>
        <source>Filter operations</source>
        <translation>Filtrar operaciones</translation>
    </message>
    <message>
        <source>Filter by path or words</source>
        <translation>Filtrar por ruta o palabras</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
</context>
<context>
    <name>pm::ui::OperationView</name>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>With an API key or a session.</source>
        <translation>Con una clave API o una sesión.</translation>
    </message>
    <message>
        <source>With an API key.</source>
        <translation>Con una clave API.</translation>
    </message>
    <message>
        <source>With a session.</source>
        <translation>Con una sesión.</translation>
    </message>
    <message>
        <source>For everybody.</source>
        <translation>Para todos.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>%1 Required.</source>
        <translation>%1 Obligatorio.</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Uno de estos: %1.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lenguajes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Sample code</source>
        <translation>Código de ejemplo</translation>
    </message>
    <message>
        <source>Example of the answer %1</source>
        <translation>Ejemplo de la respuesta %1</translation>
    </message>
</context>
<context>
    <name>pm::ui::PaletteSearch</name>
    <message>
        <source>API key %1</source>
        <translation>Clave API %1</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
</context>
<context>
    <name>pm::ui::PasswordSheet</name>
    <message>
        <source>Change password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Your other sessions end; this one stays.</source>
        <translation>Sus otras sesiones terminan; esta continúa.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password, at least 12 characters</source>
        <translation>Contraseña nueva, al menos 12 caracteres</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Repita la contraseña nueva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Las dos contraseñas nuevas no coinciden.</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Su contraseña se ha cambiado.</translation>
    </message>
</context>
<context>
    <name>pm::ui::Picker</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>pm::ui::PlanSheet</name>
    <message>
        <source>Deliveries a second</source>
        <translation>Entregas por segundo</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Counting what there is to send…</source>
        <translation>Contando lo que hay que enviar…</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Plan no disponible</translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln entrega</numerusform>
            <numerusform>%Ln entregas</numerusform>
        </translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Enviar %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln endpoint</numerusform>
            <numerusform>%Ln endpoints</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 at %2 a second</source>
        <translation>unos %1 a %2 por segundo</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>There is nothing to send any more.</source>
        <translation>Ya no hay nada que enviar.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln delivery(s)</source>
        <translation>
            <numerusform>Al menos %Ln entrega</numerusform>
            <numerusform>Al menos %Ln entregas</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1 at %2 a second</source>
        <translation>al menos %1 a %2 por segundo</translation>
    </message>
    <message>
        <source>%1 of %2 are left out</source>
        <translation>%1 de %2 se omiten</translation>
    </message>
    <message>
        <source>%1 were acknowledged before</source>
        <translation>%1 ya se confirmaron</translation>
    </message>
</context>
<context>
    <name>pm::ui::ProxyForm</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>Por dirección</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>Host del proxy</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Puerto del proxy</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReceivedRequests</name>
    <message>
        <source>The body was longer; only its first 256 KiB are kept.</source>
        <translation>El cuerpo era más largo; solo se conservan sus primeros 256 KiB.</translation>
    </message>
    <message>
        <source>Waiting for the first request</source>
        <translation>A la espera de la primera solicitud</translation>
    </message>
    <message>
        <source>Give its URL to an endpoint, or send something to it yourself. What comes appears here.</source>
        <translation>Dé su URL a un endpoint o envíele algo usted mismo. Lo que llegue aparece aquí.</translation>
    </message>
    <message>
        <source>Search method, headers, body</source>
        <translation>Buscar en método, cabeceras o cuerpo</translation>
    </message>
    <message>
        <source>No request has these words</source>
        <translation>Ninguna solicitud contiene estas palabras</translation>
    </message>
    <message>
        <source>Method, path, headers and body are searched. What comes and has them appears here.</source>
        <translation>Se busca en el método, la ruta, las cabeceras y el cuerpo. Lo que llegue y las contenga aparece aquí.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReceivedTable</name>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Requests received</source>
        <translation>Solicitudes recibidas</translation>
    </message>
</context>
<context>
    <name>pm::ui::RegenerateKeySheet</name>
    <message>
        <source>Regenerate “%1”</source>
        <translation>Regenerar «%1»</translation>
    </message>
    <message>
        <source>The key keeps its name, scopes and history; only the secret changes.</source>
        <translation>La clave conserva su nombre, permisos e historial; solo cambia el secreto.</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Regenerar</translation>
    </message>
    <message>
        <source>Planned – both keys work for a while</source>
        <translation>Planificada: ambas claves valen durante un tiempo</translation>
    </message>
    <message>
        <source>Clients can change over one by one. The old secret ends by itself.</source>
        <translation>Los clientes pueden cambiar uno a uno. El secreto antiguo termina por sí solo.</translation>
    </message>
    <message>
        <source>Hours of overlap</source>
        <translation>Horas de transición</translation>
    </message>
    <message>
        <source> h overlap</source>
        <translation> h de transición</translation>
    </message>
    <message>
        <source>Compromised – end the old key now</source>
        <translation>Comprometida: terminar ya la clave antigua</translation>
    </message>
    <message>
        <source>Every client that still has the old secret is refused at once.</source>
        <translation>Todo cliente que aún tenga el secreto antiguo se rechaza de inmediato.</translation>
    </message>
    <message>
        <source>End the old secret of “%1” now?</source>
        <translation>¿Terminar ya el secreto antiguo de «%1»?</translation>
    </message>
    <message>
        <source>Every client that still has it is refused at once, everywhere.</source>
        <translation>Todo cliente que aún lo tenga se rechaza de inmediato, en todas partes.</translation>
    </message>
    <message>
        <source>Regenerate now</source>
        <translation>Regenerar ahora</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReplayItemsSheet</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>What became of each</source>
        <translation>Qué ha sido de cada uno</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>The transformation skipped it.</source>
        <translation>La transformación lo omitió.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReplaySheet</name>
    <message>
        <source>Replay events</source>
        <translation>Reenviar eventos</translation>
    </message>
    <message>
        <source>Only those that were never acknowledged</source>
        <translation>Solo los que nunca se confirmaron</translation>
    </message>
    <message>
        <source>The events of a time once more to one endpoint, oldest first.</source>
        <translation>Los eventos de un periodo, otra vez a un endpoint, primero los más antiguos.</translation>
    </message>
    <message>
        <source>The events %1 of a time once more to one endpoint, oldest first.</source>
        <translation>Los eventos %1 de un periodo, otra vez a un endpoint, primero los más antiguos.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>There is no endpoint yet.</source>
        <translation>Todavía no hay ningún endpoint.</translation>
    </message>
    <message>
        <source>The end must be after the beginning.</source>
        <translation>El final debe ser posterior al inicio.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ReplayStrip</name>
    <message>
        <source>Progress of the replay</source>
        <translation>Progreso del reenvío</translation>
    </message>
    <message>
        <source>Results…</source>
        <translation>Resultados…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The replay was cancelled.</source>
        <translation>El reenvío se ha cancelado.</translation>
    </message>
    <message>
        <source>The replay could not be changed.</source>
        <translation>No se pudo modificar el reenvío.</translation>
    </message>
    <message>
        <source>at least %1 left</source>
        <translation>quedan al menos %1</translation>
    </message>
    <message>
        <source>%1 of %2 sent: %3 delivered, %4 failed</source>
        <translation>%1 de %2 enviados: %3 entregados, %4 fallidos</translation>
    </message>
    <message>
        <source>%1 left out, acknowledged before</source>
        <translation>%1 omitidos, ya confirmados</translation>
    </message>
    <message>
        <source>%1 left out, waiting already</source>
        <translation>%1 omitidos, ya en espera</translation>
    </message>
    <message>
        <source>%1 left out, endpoint deleted</source>
        <translation>%1 omitidos, endpoint eliminado</translation>
    </message>
    <message>
        <source>%1 skipped by the transformation</source>
        <translation>%1 omitidos por la transformación</translation>
    </message>
    <message>
        <source>Your role may look at deliveries but not send them.</source>
        <translation>Su rol permite ver las entregas, pero no enviarlas.</translation>
    </message>
    <message>
        <source>%1 of at least %2 sent</source>
        <translation>%1 de al menos %2 enviados</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 de %2 enviados</translation>
    </message>
    <message>
        <source>%1 · %2 a second</source>
        <translation>%1 · %2 por segundo</translation>
    </message>
</context>
<context>
    <name>pm::ui::RetryAllSheet</name>
    <message>
        <source>Retry all matching</source>
        <translation>Reintentar todas las coincidentes</translation>
    </message>
    <message>
        <source>Leave out what was acknowledged</source>
        <translation>Omitir lo ya confirmado</translation>
    </message>
    <message>
        <source>Everything that the filters of the log find, not just the rows in view.</source>
        <translation>Todo lo que encuentran los filtros del registro, no solo las filas a la vista.</translation>
    </message>
    <message>
        <source>What waits is sent anyway.</source>
        <translation>Lo que espera se envía de todos modos.</translation>
    </message>
</context>
<context>
    <name>pm::ui::RevokeUnusedSheet</name>
    <message>
        <source>Revoke unused keys</source>
        <translation>Revocar claves sin uso</translation>
    </message>
    <message>
        <source>Nothing happens before you confirm the plan.</source>
        <translation>No ocurre nada antes de que confirme el plan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>Not used for</source>
        <translation>Sin uso durante</translation>
    </message>
    <message>
        <source>Days without use</source>
        <translation>Días sin uso</translation>
    </message>
    <message>
        <source>Type “%1” to confirm.</source>
        <translation>Escriba «%1» para confirmar.</translation>
    </message>
    <message>
        <source>Looking for them…</source>
        <translation>Buscándolas…</translation>
    </message>
    <message>
        <source>Every active key was used. There is nothing to revoke.</source>
        <translation>Todas las claves activas se han usado. No hay nada que revocar.</translation>
    </message>
    <message numerus="yes">
        <source>%n active key(s)</source>
        <translation>
            <numerusform>%n clave activa</numerusform>
            <numerusform>%n claves activas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and more that come after these</source>
        <translation>%1, y más a continuación</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Creada: %1</translation>
    </message>
    <message numerus="yes">
        <source>never used, %n day(s) old</source>
        <translation>
            <numerusform>nunca usada, %n día de antigüedad</numerusform>
            <numerusform>nunca usada, %n días de antigüedad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last used %n day(s) ago</source>
        <translation>
            <numerusform>usada por última vez hace %n día</numerusform>
            <numerusform>usada por última vez hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n key(s)</source>
        <translation>
            <numerusform>Revocar %n clave</numerusform>
            <numerusform>Revocar %n claves</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Revocando…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) revoked.</source>
        <translation>
            <numerusform>Se ha revocado %n clave.</numerusform>
            <numerusform>Se han revocado %n claves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) left alone: used or changed meanwhile.</source>
        <translation>
            <numerusform>%n clave se ha dejado como estaba: se usó o cambió entretanto.</numerusform>
            <numerusform>%n claves se han dejado como estaban: se usaron o cambiaron entretanto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) could not be revoked. Look at the plan again.</source>
        <translation>
            <numerusform>No se ha podido revocar %n clave. Vuelva a mirar el plan.</numerusform>
            <numerusform>No se han podido revocar %n claves. Vuelva a mirar el plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were revoked already.</source>
        <translation>
            <numerusform>%n clave ya estaba revocada.</numerusform>
            <numerusform>%n claves ya estaban revocadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::RoleText</name>
    <message>
        <source>super admin</source>
        <translation>superadministrador</translation>
    </message>
    <message>
        <source>platform admin</source>
        <translation>administrador de la plataforma</translation>
    </message>
    <message>
        <source>support</source>
        <translation>soporte</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>finanzas</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>operaciones</translation>
    </message>
    <message>
        <source>quality assurance</source>
        <translation>control de calidad</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>tenant admin</source>
        <translation>administrador del inquilino</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>desarrollador</translation>
    </message>
    <message>
        <source>member</source>
        <translation>miembro</translation>
    </message>
</context>
<context>
    <name>pm::ui::RotateSecretSheet</name>
    <message>
        <source>Rotate the secret of “%1”</source>
        <translation>Rotar el secreto de «%1»</translation>
    </message>
    <message>
        <source>Rotate secret</source>
        <translation>Rotar secreto</translation>
    </message>
    <message>
        <source>While both secrets sign, a receiver that knows either accepts every delivery.</source>
        <translation>Mientras firman ambos secretos, a un receptor le basta con uno de ellos.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>none: the old secret ends now</source>
        <translation>ninguna: el secreto antiguo termina ya</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Transición</translation>
    </message>
    <message>
        <source>The old secret ends by itself after it. Choose none when it is known to somebody else.</source>
        <translation>Después, el secreto antiguo termina por sí solo. Elija ninguna si alguien más lo conoce.</translation>
    </message>
    <message>
        <source>End the old secret of “%1” now?</source>
        <translation>¿Terminar ya el secreto antiguo de «%1»?</translation>
    </message>
    <message>
        <source>Receivers refuse every delivery until they have the new one.</source>
        <translation>Los receptores rechazan todas las entregas hasta que tengan el nuevo.</translation>
    </message>
    <message>
        <source>Rotate now</source>
        <translation>Rotar ahora</translation>
    </message>
</context>
<context>
    <name>pm::ui::ScopeSelector</name>
    <message>
        <source>Send messages and follow what became of them</source>
        <translation>Enviar mensajes y seguir qué ha sido de ellos</translation>
    </message>
    <message>
        <source>Read opens, clicks and campaign figures</source>
        <translation>Leer aperturas, clics y cifras de campañas</translation>
    </message>
    <message>
        <source>Read, create, change and delete contacts</source>
        <translation>Leer, crear, modificar y eliminar contactos</translation>
    </message>
    <message>
        <source>Create, start and pause campaigns</source>
        <translation>Crear, iniciar y pausar campañas</translation>
    </message>
    <message>
        <source>Create and change message templates</source>
        <translation>Crear y modificar plantillas de mensajes</translation>
    </message>
    <message>
        <source>Add and verify sending domains</source>
        <translation>Añadir y verificar dominios de envío</translation>
    </message>
    <message>
        <source>Read replies and conversations</source>
        <translation>Leer respuestas y conversaciones</translation>
    </message>
    <message>
        <source>Create and change webhook endpoints</source>
        <translation>Crear y modificar endpoints de webhook</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audiencia</translation>
    </message>
    <message>
        <source>Insight and integration</source>
        <translation>Análisis e integración</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>pm::ui::SendingStep</name>
    <message>
        <source>Timeout</source>
        <translation>Tiempo límite</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Simultáneas</translation>
    </message>
    <message>
        <source>A second, at most</source>
        <translation>Máximo por segundo</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Again after</source>
        <translation>Reintentar tras</translation>
    </message>
    <message>
        <source>Seconds, or 5 m, 1 h; the last repeats.</source>
        <translation>Segundos, o 5 m, 1 h; el último se repite.</translation>
    </message>
    <message>
        <source>Kept within a contact, campaign or message</source>
        <translation>Se mantiene por contacto, campaña o mensaje</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>No se mantiene</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>One a line, as &quot;X-Team: orders&quot;. What signs a delivery cannot be set here.</source>
        <translation>Una por línea, como «X-Team: orders». Lo que firma una entrega no se puede fijar aquí.</translation>
    </message>
    <message>
        <source>Write times such as 60, 5 m, 1 h.</source>
        <translation>Escriba tiempos como 60, 5 m, 1 h.</translation>
    </message>
    <message>
        <source>Write a name, a colon and a value on each line.</source>
        <translation>Escriba en cada línea un nombre, dos puntos y un valor.</translation>
    </message>
</context>
<context>
    <name>pm::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Kept on this computer; nothing secret is among them</source>
        <translation>Se guardan en este equipo; nada de ello es secreto</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómoda</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Another language shows when the console is started again.</source>
        <translation>El nuevo idioma se verá cuando vuelva a iniciar la consola.</translation>
    </message>
    <message>
        <source>Lock and clipboard</source>
        <translation>Bloqueo y portapapeles</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Bloquear tras inactividad de</translation>
    </message>
    <message>
        <source>This workspace does not lock; others do.</source>
        <translation>Este espacio de trabajo no se bloquea; los demás sí.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Clear copied keys after</source>
        <translation>Borrar las claves copiadas tras</translation>
    </message>
    <message>
        <source>none found: sessions last until you quit</source>
        <translation>no se ha encontrado: las sesiones duran hasta que salga</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>Only your user can read them. Whoever copies them has the keys of this workspace.</source>
        <translation>Solo su usuario puede leerlos. Quien los copie tendrá las claves de este espacio de trabajo.</translation>
    </message>
    <message>
        <source>Secrets in files</source>
        <translation>Secretos en archivos</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Su cuenta</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Sesión iniciada como</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Cambiar la contraseña…</translation>
    </message>
    <message>
        <source>Replace authenticator app…</source>
        <translation>Sustituir la aplicación de autenticación…</translation>
    </message>
    <message>
        <source>Set up authenticator app…</source>
        <translation>Configurar la aplicación de autenticación…</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Segundo factor</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>PenguinMails Console</source>
        <translation>PenguinMails Console</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>The console signs in here by itself: there is no password.</source>
        <translation>La consola inicia sesión aquí por sí misma: no hay contraseña.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Tell on the desktop when an endpoint fails, stops or recovers</source>
        <translation>Avisar en el escritorio cuando un endpoint falla, se detiene o se recupera</translation>
    </message>
    <message>
        <source>Only while this window is not in front.</source>
        <translation>Solo mientras esta ventana no está en primer plano.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Versions, settings and the last notices, without what is secret.</source>
        <translation>Versiones, ajustes y los últimos avisos, sin secretos.</translation>
    </message>
    <message>
        <source>For platforms elsewhere. No password is kept, so one that asks for it does not work.</source>
        <translation>Para plataformas en otros lugares. No se guarda ninguna contraseña, así que uno que la pida no funciona.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Ctrl+1 … 9</source>
        <translation>Ctrl+1 … 9</translation>
    </message>
    <message>
        <source>Open an area by its place</source>
        <translation>Abrir un área por su posición</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Open the selected row</source>
        <translation>Abrir la fila seleccionada</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Revoke the selected key</source>
        <translation>Revocar la clave seleccionada</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close or go back</source>
        <translation>Cerrar o volver</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Search or jump to a page, a key, an endpoint, a tenant, an action, or a pasted id</source>
        <translation>Buscar o ir a una página, una clave, un endpoint, un inquilino, una acción o un identificador pegado</translation>
    </message>
</context>
<context>
    <name>pm::ui::Sidebar</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCCIÓN</translation>
    </message>
    <message>
        <source>DEMO DATA</source>
        <translation>DATOS DE EJEMPLO</translation>
    </message>
    <message>
        <source>LOCAL</source>
        <translation>LOCAL</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>Espacio de trabajo %1</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
</context>
<context>
    <name>pm::ui::SignInView</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>Elija su propia contraseña</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Su sesión ha terminado</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Show or hide the password</source>
        <translation>Mostrar u ocultar la contraseña</translation>
    </message>
    <message>
        <source>Code of your authenticator app</source>
        <translation>Código de su aplicación de autenticación</translation>
    </message>
    <message>
        <source>New password, at least 12 characters</source>
        <translation>Contraseña nueva, al menos 12 caracteres</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Repita la contraseña nueva</translation>
    </message>
    <message>
        <source>This desktop has no keychain: signed in until you quit</source>
        <translation>Sin llavero: la sesión dura hasta que salga</translation>
    </message>
    <message>
        <source>Remember on this device (%1)</source>
        <translation>Recordar en este equipo (%1)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Las dos contraseñas nuevas no coinciden.</translation>
    </message>
    <message>
        <source>The email, the password or the code is wrong. Wait for a new code and try again.</source>
        <translation>El correo electrónico, la contraseña o el código no son correctos. Espere a un código nuevo e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Sign out anyway</source>
        <translation>Cerrar sesión de todos modos</translation>
    </message>
    <message>
        <source>Something is not saved yet, such as a key that is shown only once. Enter your password to keep it: signing out loses it.</source>
        <translation>Hay algo sin guardar, por ejemplo una clave que se muestra una sola vez. Con la contraseña se conserva; al cerrar sesión se pierde.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espacio de trabajo</translation>
    </message>
    <message>
        <source>Your session is kept: the console signs in by itself as soon as the platform lets it.</source>
        <translation>Su sesión está guardada: la consola iniciará sesión por sí sola en cuanto la plataforma lo permita.</translation>
    </message>
    <message>
        <source>Your session is kept, but the platform does not let you in.</source>
        <translation>Su sesión está guardada, pero la plataforma no le deja entrar.</translation>
    </message>
</context>
<context>
    <name>pm::ui::SignatureLabSheet</name>
    <message>
        <source>Right for this JSON parsed and written again. The body was changed before it came here; sign and check the raw bytes.</source>
        <translation>Correcta para este JSON analizado y escrito de nuevo. El cuerpo se modificó antes de llegar aquí; firme y compruebe los bytes originales.</translation>
    </message>
    <message>
        <source>Right without the line end at the end of the body, which somebody has added.</source>
        <translation>Correcta sin el salto de línea al final del cuerpo, que alguien ha añadido.</translation>
    </message>
    <message>
        <source>Right with line ends as they were sent; somebody has added carriage returns.</source>
        <translation>Correcta con los finales de línea como se enviaron; alguien ha añadido retornos de carro.</translation>
    </message>
    <message>
        <source>Signature lab</source>
        <translation>Laboratorio de firmas</translation>
    </message>
    <message>
        <source>Paste what your receiver has. Nothing leaves this window.</source>
        <translation>Pegue lo que tiene su receptor. Nada sale de esta ventana.</translation>
    </message>
    <message>
        <source>Secret of the endpoint</source>
        <translation>Secreto del endpoint</translation>
    </message>
    <message>
        <source>Headers as received</source>
        <translation>Cabeceras tal como se recibieron</translation>
    </message>
    <message>
        <source>Body as received</source>
        <translation>Cuerpo tal como se recibió</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>If the JSON is parsed and written again</source>
        <translation>Si el JSON se analiza y se escribe de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The whole body is checked; its beginning is shown.</source>
        <translation>Se comprueba el cuerpo entero; se muestra su comienzo.</translation>
    </message>
    <message>
        <source>No timestamp among the headers.</source>
        <translation>No hay marca de tiempo entre las cabeceras.</translation>
    </message>
    <message>
        <source>Signed %1 before it was received.</source>
        <translation>Firmado %1 antes de recibirse.</translation>
    </message>
    <message>
        <source>Signed %1 after it was received: the receiver&apos;s clock is slow.</source>
        <translation>Firmado %1 después de recibirse: el reloj del receptor va atrasado.</translation>
    </message>
    <message>
        <source>The body is not JSON.</source>
        <translation>El cuerpo no es JSON.</translation>
    </message>
    <message>
        <source>The bytes stay the same, this time. Other bodies may not.</source>
        <translation>Los bytes no cambian esta vez. Los de otros cuerpos quizá sí.</translation>
    </message>
    <message>
        <source>The bytes change from byte %1 on, and no signature matches any more.</source>
        <translation>Los bytes cambian a partir del byte %1 y ya no coincide ninguna firma.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Give the secret, as it was shown when the endpoint was made.</source>
        <translation>Indique el secreto tal como se mostró al crear el endpoint.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>No está</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Incorrecta</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>Firmado: %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Recibido: %1</translation>
    </message>
    <message>
        <source>Computed: %1</source>
        <translation>Calculado: %1</translation>
    </message>
    <message>
        <source>The signature is right for these bytes.</source>
        <translation>La firma es correcta para estos bytes.</translation>
    </message>
    <message>
        <source>This header is not among those received.</source>
        <translation>Esta cabecera no está entre las recibidas.</translation>
    </message>
    <message>
        <source>The header does not have the form of a signature.</source>
        <translation>La cabecera no tiene la forma de una firma.</translation>
    </message>
    <message>
        <source>This is no secret of an endpoint: it begins with whsec_ and goes on in base64.</source>
        <translation>Esto no es un secreto de endpoint: empieza por whsec_ y sigue en base64.</translation>
    </message>
    <message>
        <source>webhook-id or webhook-timestamp is missing; both are signed.</source>
        <translation>Falta webhook-id o webhook-timestamp; ambas se firman.</translation>
    </message>
    <message>
        <source>Right, but older than five minutes: a replay, or the receiver&apos;s clock is fast.</source>
        <translation>Correcta, pero de hace más de cinco minutos: una repetición (replay), o el reloj del receptor va adelantado.</translation>
    </message>
    <message>
        <source>Right, but from the future: the receiver&apos;s clock is slow.</source>
        <translation>Correcta, pero del futuro: el reloj del receptor va atrasado.</translation>
    </message>
    <message>
        <source>Right with the key of the other header: the hex form takes the whole secret as it is, the other one the bytes behind whsec_.</source>
        <translation>Correcta con la clave de la otra cabecera: la forma hexadecimal toma el secreto entero tal cual; la otra, los bytes que siguen a whsec_.</translation>
    </message>
    <message>
        <source>Another secret, or another body.</source>
        <translation>Otro secreto, u otro cuerpo.</translation>
    </message>
    <message>
        <source>What is shown is checked now, without the rest of the body.</source>
        <translation>Ahora se comprueba lo que se ve, sin el resto del cuerpo.</translation>
    </message>
</context>
<context>
    <name>pm::ui::StateView</name>
    <message>
        <source>Request %1</source>
        <translation>Solicitud %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>pm::ui::StatusLine</name>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>pm::ui::TablePage</name>
    <message>
        <source>Try other words, or take the filters away.</source>
        <translation>Pruebe con otras palabras o quite los filtros.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>No tenant chosen</source>
        <translation>Ningún inquilino elegido</translation>
    </message>
    <message>
        <source>The list could not be read again.</source>
        <translation>La lista no se pudo volver a leer.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplateBox</name>
    <message>
        <source>Reading templates…</source>
        <translation>Leyendo plantillas…</translation>
    </message>
    <message>
        <source>There are no templates yet</source>
        <translation>Todavía no hay plantillas</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Elija una</translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplateInspector</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Template id</source>
        <translation>ID de la plantilla</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificada</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Try values</source>
        <translation>Probar valores</translation>
    </message>
    <message>
        <source>sample value</source>
        <translation>valor de ejemplo</translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplateSheet</name>
    <message>
        <source>Edit template</source>
        <translation>Editar plantilla</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nueva plantilla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Create template</source>
        <translation>Crear plantilla</translation>
    </message>
    <message>
        <source>sample value</source>
        <translation>valor de ejemplo</translation>
    </message>
    <message>
        <source>Write {{first_name}} where a message has a value of its own.</source>
        <translation>Escriba {{first_name}} donde cada mensaje tenga un valor propio.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>When it is sent, and by what</source>
        <translation>Cuándo se envía, y qué la envía</translation>
    </message>
    <message>
        <source>Welcome, {{first_name}}</source>
        <translation>Le damos la bienvenida, {{first_name}}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>For readers without HTML. One of the two is needed.</source>
        <translation>Para lectores sin HTML. Se necesita uno de los dos.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>No variables yet</source>
        <translation>Todavía no hay variables</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) found</source>
        <translation>
            <numerusform>%n variable encontrada</numerusform>
            <numerusform>%n variables encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>No subject yet</source>
        <translation>Todavía sin asunto</translation>
    </message>
    <message>
        <source>There is a template with this name already.</source>
        <translation>Ya existe una plantilla con este nombre.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Texts with placeholders, for messages by template_id and for campaigns</source>
        <translation>Textos con marcadores, para mensajes con template_id y para campañas</translation>
    </message>
    <message>
        <source>Filter by name or subject</source>
        <translation>Filtrar por nombre o asunto</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Todavía no hay plantillas</translation>
    </message>
    <message>
        <source>A template holds the text of a message once; each message brings only its values.</source>
        <translation>Una plantilla guarda el texto de un mensaje una sola vez; cada mensaje aporta solo sus valores.</translation>
    </message>
    <message>
        <source>No template matches the filters</source>
        <translation>Ninguna plantilla coincide con los filtros</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nueva plantilla</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n plantilla</numerusform>
            <numerusform>%n plantillas</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages that were made from it stay. Programs that name it by id are refused from now on. This cannot be undone.</source>
        <translation>Los mensajes creados con ella se conservan. Los programas que la citan por su ID se rechazan a partir de ahora. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>A campaign that is not completed uses this template.</source>
        <translation>Una campaña que no ha terminado usa esta plantilla.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TenantMenu</name>
    <message>
        <source>Find a tenant</source>
        <translation>Buscar un inquilino</translation>
    </message>
</context>
<context>
    <name>pm::ui::TestEventSheet</name>
    <message>
        <source>Send a test event</source>
        <translation>Enviar un evento de prueba</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Its data</source>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>JSON. It is signed and sent as a real event is; filters do not apply.</source>
        <translation>JSON. Se firma y se envía como un evento real; los filtros no se aplican.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Write a JSON object.</source>
        <translation>Escriba un objeto JSON.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TestResultView</name>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>The endpoint has been asked.</source>
        <translation>Se ha consultado al endpoint.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>No answer after %1 ms: %2</source>
        <translation>Sin respuesta tras %1 ms: %2</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation>%1 en %2 ms</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Request and response</source>
        <translation>Solicitud y respuesta</translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeChart</name>
    <message>
        <source>More of the chart</source>
        <translation>Más del gráfico</translation>
    </message>
    <message>
        <source>Copy or show all</source>
        <translation>Copiar o mostrar todo</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Copiar como imagen</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>Mostrar todo (0)</translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeChartView</name>
    <message>
        <source>%1: %2 %3</source>
        <comment>name, value, unit</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <comment>a day</comment>
        <translation>%1 (UTC)</translation>
    </message>
    <message>
        <source>Nothing in this time</source>
        <translation>Nada en este periodo</translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeRangeSheet</name>
    <message>
        <source>Deliveries between</source>
        <translation>Entregas entre</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>The end must be after the beginning.</source>
        <translation>El final debe ser posterior al inicio.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TimeText</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>hace %1 d</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>en %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>en %1 h</translation>
    </message>
    <message>
        <source>in %1 d</source>
        <translation>en %1 d</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>mañana, %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ayer, %1</translation>
    </message>
</context>
<context>
    <name>pm::ui::TopBar</name>
    <message>
        <source>Search or jump to…</source>
        <translation>Buscar o ir a…</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Change the tenant</source>
        <translation>Cambiar de inquilino</translation>
    </message>
    <message>
        <source>Tenant %1</source>
        <translation>Inquilino %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>%n aviso sin leer</numerusform>
            <numerusform>%n avisos sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::TotpSheet</name>
    <message>
        <source>Authenticator app</source>
        <translation>Aplicación de autenticación</translation>
    </message>
    <message>
        <source>Scan the picture with the app, then enter the code that it shows.</source>
        <translation>Escanee la imagen con la aplicación e introduzca el código que muestre.</translation>
    </message>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>Código QR para la aplicación de autenticación</translation>
    </message>
    <message>
        <source>Code of six digits</source>
        <translation>Código de seis dígitos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>The next sign-in asks for a code.</source>
        <translation>El próximo inicio de sesión pedirá un código.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Code of the app that is to be replaced</source>
        <translation>Código de la aplicación que se va a sustituir</translation>
    </message>
    <message>
        <source>The app that you have is asked for a last time, together with your password.</source>
        <translation>La aplicación que tiene se consulta por última vez, junto con su contraseña.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>The password or the code is wrong. Wait for a new code and try again.</source>
        <translation>La contraseña o el código no es correcto. Pruebe con un código nuevo.</translation>
    </message>
    <message>
        <source>Show or hide the secret</source>
        <translation>Mostrar u ocultar el secreto</translation>
    </message>
    <message>
        <source>Secret for the authenticator app</source>
        <translation>Secreto para la aplicación de autenticación</translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation>Copiar secreto</translation>
    </message>
    <message>
        <source>The picture is no longer good: please begin again.</source>
        <translation>La imagen ya no es válida: empiece de nuevo.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TransformPreviewPanel</name>
    <message>
        <source>What would be sent</source>
        <translation>Lo que se enviaría</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>On what it is tried</source>
        <translation>Con qué se prueba</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Last %1 real ones</source>
        <translation>Últimos %1 reales</translation>
    </message>
    <message>
        <source>Real events</source>
        <translation>Eventos reales</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>Aún incompleto</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún ninguno</translation>
    </message>
    <message>
        <source>Nothing is sent for this event:</source>
        <translation>Para este evento no se envía nada:</translation>
    </message>
    <message>
        <source>Cannot be tried</source>
        <translation>No se puede probar</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Falla</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>There was no %1 so far; events are kept only while there is an endpoint. Try the sample.</source>
        <translation>Hasta ahora no hubo %1; los eventos solo se guardan mientras haya un endpoint. Pruebe la muestra.</translation>
    </message>
</context>
<context>
    <name>pm::ui::TransformationStep</name>
    <message>
        <source>What is sent</source>
        <translation>Lo que se envía</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>It runs apart from everything, for at most 200 ms. When it fails, the event is kept.</source>
        <translation>Se ejecuta aislada de todo, como máximo 200 ms. Si falla, el evento se conserva.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Give each field a name of its own, and a path or a value.</source>
        <translation>Dé a cada campo un nombre propio y una ruta o un valor.</translation>
    </message>
    <message>
        <source>Replace the function?</source>
        <translation>¿Reemplazar la función?</translation>
    </message>
    <message>
        <source>Replace the fields?</source>
        <translation>¿Reemplazar los campos?</translation>
    </message>
    <message>
        <source>What you wrote there is lost.</source>
        <translation>Lo que ha escrito allí se pierde.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
</context>
<context>
    <name>pm::ui::TryPanel</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Call as</source>
        <translation>Llamar como</translation>
    </message>
    <message>
        <source>With my session</source>
        <translation>Con mi sesión</translation>
    </message>
    <message>
        <source>With an API key</source>
        <translation>Con una clave API</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave API</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>The body must be a JSON object.</source>
        <translation>El cuerpo debe ser un objeto JSON.</translation>
    </message>
    <message>
        <source>The body is not JSON: %1</source>
        <translation>El cuerpo no es JSON: %1</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Falta %1.</translation>
    </message>
    <message>
        <source>This is not an API key. It begins with pm_live_ or pm_test_.</source>
        <translation>Esto no es una clave API. Empieza por pm_live_ o pm_test_.</translation>
    </message>
    <message>
        <source>Call %1 on production?</source>
        <translation>¿Llamar a %1 en producción?</translation>
    </message>
    <message>
        <source>This changes what is live.</source>
        <translation>Esto modifica lo que está en producción.</translation>
    </message>
    <message>
        <source>%1 · %2 ms · %3</source>
        <translation>%1 · %2 ms · %3</translation>
    </message>
    <message>
        <source>… and more that is not shown</source>
        <translation>… y más que no se muestra</translation>
    </message>
    <message>
        <source>The tenant that is chosen</source>
        <translation>El inquilino elegido</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageCards</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Tasa de éxito</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Limitadas</translation>
    </message>
    <message>
        <source>Average latency</source>
        <translation>Latencia media</translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation>Minuto pico</translation>
    </message>
    <message numerus="yes">
        <source>by %n key(s)</source>
        <translation>
            <numerusform>de %n clave</numerusform>
            <numerusform>de %n claves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the requests</source>
        <translation>%1 de las solicitudes</translation>
    </message>
    <message>
        <source>within the service</source>
        <translation>dentro del servicio</translation>
    </message>
    <message>
        <source>%1 of the limit of %2</source>
        <translation>%1 del límite de %2</translation>
    </message>
    <message>
        <source>95 % of the requests</source>
        <translation>95 % de las solicitudes</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageCharts</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Correctas</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Limitadas</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation>Minuto pico</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>Límite: %1</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>50 % within</source>
        <translation>50 % en</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % en</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageExport</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Figures as CSV…</source>
        <translation>Cifras en CSV…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Page as PNG…</source>
        <translation>Página en PNG…</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imágenes PNG (*.png)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Rate-limited</source>
        <translation>Limitadas</translation>
    </message>
    <message>
        <source>Busiest minute</source>
        <translation>Minuto pico</translation>
    </message>
    <message>
        <source>The usage is exported.</source>
        <translation>Se ha exportado el uso.</translation>
    </message>
    <message>
        <source>The export did not succeed.</source>
        <translation>La exportación ha fallado.</translation>
    </message>
    <message>
        <source>50 % within, ms</source>
        <translation>50 % en, ms</translation>
    </message>
    <message>
        <source>95 % within, ms</source>
        <translation>95 % en, ms</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageFilterBar</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>Todos los endpoints</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsagePage</name>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>No requests match the filters</source>
        <translation>Ninguna solicitud coincide con los filtros</translation>
    </message>
    <message>
        <source>Try another range, or take the filters away.</source>
        <translation>Pruebe con otro periodo o quite los filtros.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>No requests in this time</source>
        <translation>Sin solicitudes en este periodo</translation>
    </message>
    <message>
        <source>As soon as a program uses one of the keys, you see it here.</source>
        <translation>En cuanto un programa use una de las claves, lo verá aquí.</translation>
    </message>
    <message>
        <source>Show the last 90 days</source>
        <translation>Mostrar los últimos 90 días</translation>
    </message>
    <message>
        <source>Out of date – read %1</source>
        <translation>Desactualizado: leído %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Leído %1</translation>
    </message>
    <message>
        <source>Choose a tenant to see how its keys are used</source>
        <translation>Elija un inquilino para ver cómo se usan sus claves</translation>
    </message>
    <message>
        <source>No tenant chosen</source>
        <translation>Ningún inquilino elegido</translation>
    </message>
    <message>
        <source>Keys belong to a tenant. Choose one at the top of the window.</source>
        <translation>Las claves pertenecen a un inquilino. Elija uno en la parte superior de la ventana.</translation>
    </message>
    <message>
        <source>Requests to the API by %1 · %2 plan, %3 requests a minute for each key</source>
        <translation>Solicitudes a la API de %1 · plan %2, %3 por minuto para cada clave</translation>
    </message>
    <message>
        <source>Requests to the API by your company&apos;s keys</source>
        <translation>Solicitudes a la API con las claves de su empresa</translation>
    </message>
</context>
<context>
    <name>pm::ui::UsageView</name>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Busiest minute of a key and the rate limit</source>
        <translation>Minuto pico de una clave y el límite de solicitudes</translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation>Códigos de estado</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpoints</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Scope advisor</source>
        <translation>Asesor de permisos</translation>
    </message>
    <message>
        <source>What the chosen key is granted and does not use</source>
        <translation>Lo que la clave elegida puede hacer y no usa</translation>
    </message>
</context>
<context>
    <name>pm::ui::VerificationView</name>
    <message>
        <source>Language of the sample</source>
        <translation>Lenguaje del ejemplo</translation>
    </message>
    <message>
        <source>Code that verifies a signature</source>
        <translation>Código que verifica una firma</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Each delivery is signed with the endpoint&apos;s secret over its id, the time and the exact bytes of the body. Refuse what does not verify or is older than five minutes. While a secret is rotated, both headers have two signatures.</source>
        <translation>Cada entrega se firma con el secreto del endpoint sobre su identificador, la hora y los bytes exactos del cuerpo. Rechace lo que no se verifique o tenga más de cinco minutos. Mientras se rota un secreto, ambas cabeceras llevan dos firmas.</translation>
    </message>
</context>
<context>
    <name>pm::ui::ViewNameSheet</name>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>The filters as they are now, on this machine.</source>
        <translation>Los filtros tal como están ahora, en este equipo.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>There is a view of this name. It is replaced.</source>
        <translation>Ya hay una vista con este nombre. Se reemplazará.</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookActions</name>
    <message>
        <source>Send test</source>
        <translation>Enviar prueba</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Your role may look at this but not change it.</source>
        <translation>Su rol permite ver esto, pero no modificarlo.</translation>
    </message>
    <message>
        <source>The status was not changed.</source>
        <translation>El estado no se ha cambiado.</translation>
    </message>
    <message>
        <source>What is held or waits for it is given up, and its secret is destroyed. Its deliveries stay in the log. This cannot be undone.</source>
        <translation>Se abandona lo que se retiene o espera para él, y su secreto se destruye. Sus entregas permanecen en el registro. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>No probe was sent.</source>
        <translation>No se ha enviado ningún sondeo.</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookAside</name>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookBanner</name>
    <message>
        <source>See the failures</source>
        <translation>Ver los fallos</translation>
    </message>
    <message>
        <source>Its deliveries that have failed, in the log</source>
        <translation>Sus entregas fallidas en el registro</translation>
    </message>
    <message>
        <source>Probe now</source>
        <translation>Sondear ahora</translation>
    </message>
    <message>
        <source>Your role may look at this but not change it.</source>
        <translation>Su rol permite ver esto, pero no modificarlo.</translation>
    </message>
    <message>
        <source>Sends one of the events that are held; when it arrives, the others follow</source>
        <translation>Envía uno de los eventos retenidos; si llega, los demás lo siguen</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookCards</name>
    <message>
        <source>Active</source>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Delivered today</source>
        <translation>Entregadas hoy</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Requieren atención</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>Mean response</source>
        <translation>Respuesta media</translation>
    </message>
    <message>
        <source>Held events</source>
        <translation>Eventos retenidos</translation>
    </message>
    <message>
        <source>endpoints that get events</source>
        <translation>endpoints en servicio</translation>
    </message>
    <message>
        <source>since midnight UTC</source>
        <translation>desde medianoche UTC</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>en las últimas 24 horas</translation>
    </message>
    <message>
        <source>failing or stopped by a rule</source>
        <translation>con fallos o detenidos</translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n en camino</numerusform>
            <numerusform>%n en camino</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % below %1</source>
        <translation>95 % por debajo de %1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nada en espera</translation>
    </message>
    <message numerus="yes">
        <source>%n given up</source>
        <translation>
            <numerusform>%n abandonada</numerusform>
            <numerusform>%n abandonadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts ok</source>
        <translation>Intentos ok</translation>
    </message>
    <message>
        <source>Delivered in the end</source>
        <translation>Entregado al final</translation>
    </message>
    <message>
        <source>Against the 24 hours before: %1</source>
        <translation>Frente a las 24 horas anteriores: %1</translation>
    </message>
    <message>
        <source>Against the 7 days before: %1</source>
        <translation>Frente a los 7 días anteriores: %1</translation>
    </message>
    <message>
        <source>Against the 30 days before: %1</source>
        <translation>Frente a los 30 días anteriores: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 puntos</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>más antiguo %1</translation>
    </message>
    <message>
        <source>The oldest is from %1</source>
        <translation>El más antiguo es del %1</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>antes: %1</translation>
    </message>
    <message>
        <source>kept for %1 hours</source>
        <translation>se conservan %1 horas</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookCharts</name>
    <message>
        <source>delivered</source>
        <translation>entregadas</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallidas</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>95 % below</source>
        <translation>95 % por debajo</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookConfiguration</name>
    <message>
        <source>Rotate secret…</source>
        <translation>Rotar secreto…</translation>
    </message>
    <message>
        <source>Verification code</source>
        <translation>Código de verificación</translation>
    </message>
    <message>
        <source>Most common errors</source>
        <translation>Errores más frecuentes</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Transformación</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation>Secreto antiguo</translation>
    </message>
    <message>
        <source>signs as well, ends %1</source>
        <translation>también firma, termina %1</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Reintentos</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Tiempo límite</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Simultáneas</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n solicitud</numerusform>
            <numerusform>%n solicitudes</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>kept within a contact, campaign or message</source>
        <translation>se mantiene por contacto, campaña o mensaje</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>no se mantiene</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Ritmo</translation>
    </message>
    <message numerus="yes">
        <source>at most %n a second</source>
        <translation>
            <numerusform>como máximo %n por segundo</numerusform>
            <numerusform>como máximo %n por segundo</numerusform>
        </translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>None in this time.</source>
        <translation>Ninguno en este periodo.</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookFigures</name>
    <message>
        <source>Deliveries</source>
        <translation>Entregas</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Tiempo de respuesta</translation>
    </message>
    <message>
        <source>Time that the figures cover</source>
        <translation>Periodo que abarcan las cifras</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookHistory</name>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Reanudado</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperado</translation>
    </message>
    <message>
        <source>Secret rotated</source>
        <translation>Secreto renovado</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Probado</translation>
    </message>
    <message>
        <source>Failures archived</source>
        <translation>Fallos archivados</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Replay started</source>
        <translation>Reenvío iniciado</translation>
    </message>
    <message>
        <source>Replay paused</source>
        <translation>Reenvío en pausa</translation>
    </message>
    <message>
        <source>Replay resumed</source>
        <translation>Reenvío reanudado</translation>
    </message>
    <message>
        <source>Replay cancelled</source>
        <translation>Reenvío cancelado</translation>
    </message>
    <message>
        <source>Replay completed</source>
        <translation>Reenvío terminado</translation>
    </message>
    <message>
        <source>Retry started</source>
        <translation>Reintento iniciado</translation>
    </message>
    <message>
        <source>Retry paused</source>
        <translation>Reintento en pausa</translation>
    </message>
    <message>
        <source>Retry resumed</source>
        <translation>Reintento reanudado</translation>
    </message>
    <message>
        <source>Retry cancelled</source>
        <translation>Reintento cancelado</translation>
    </message>
    <message>
        <source>Retry completed</source>
        <translation>Reintento terminado</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>description</source>
        <translation>descripción</translation>
    </message>
    <message>
        <source>events</source>
        <translation>eventos</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtro</translation>
    </message>
    <message>
        <source>whether it is paused</source>
        <translation>si está en pausa</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>intentos</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>reintentos</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>tiempo límite</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>cabeceras</translation>
    </message>
    <message>
        <source>requests at once</source>
        <translation>solicitudes a la vez</translation>
    </message>
    <message>
        <source>order</source>
        <translation>orden</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>ritmo</translation>
    </message>
    <message>
        <source>transformation</source>
        <translation>transformación</translation>
    </message>
    <message>
        <source>Stopped by a rule</source>
        <translation>Detenido por una regla</translation>
    </message>
    <message>
        <source>Paused by a rule</source>
        <translation>En pausa por una regla</translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln entrega</numerusform>
            <numerusform>%Ln entregas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Probe asked for</source>
        <translation>Sondeo solicitado</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookList</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpoints</translation>
    </message>
    <message>
        <source>URLs that are told of what happens, signed, and again until they answer</source>
        <translation>URL a las que se avisa, con firma, hasta que respondan</translation>
    </message>
    <message>
        <source>Filter by name or URL</source>
        <translation>Filtrar por nombre o URL</translation>
    </message>
    <message>
        <source>No endpoints yet</source>
        <translation>Todavía no hay endpoints</translation>
    </message>
    <message>
        <source>An endpoint is a URL of yours that gets a signed request for each event that you choose. What it misses is held or sent again.</source>
        <translation>Un endpoint es una URL suya que recibe una solicitud firmada por cada evento que elija. Lo que se pierde se retiene o se envía otra vez.</translation>
    </message>
    <message>
        <source>No endpoint matches the filters</source>
        <translation>Ningún endpoint coincide con los filtros</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>Añadir endpoint</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Cualquier evento</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n endpoint</numerusform>
            <numerusform>%n endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookSecretSheet</name>
    <message>
        <source>The signing secret</source>
        <translation>El secreto de firma</translation>
    </message>
    <message>
        <source>Show or hide the secret</source>
        <translation>Mostrar u ocultar el secreto</translation>
    </message>
    <message>
        <source>%1 · shown this once</source>
        <translation>%1 · solo se muestra esta vez</translation>
    </message>
    <message>
        <source>Not copied yet</source>
        <translation>Aún sin copiar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Your receiver checks with it that a delivery comes from here and was not changed. It cannot be shown again; if it is lost, rotate it.</source>
        <translation>Con él, su receptor comprueba que una entrega viene de aquí y no se ha modificado. No se puede volver a mostrar; si se pierde, rótelo.</translation>
    </message>
    <message>
        <source>Webhooks › Events has code that verifies a signature, in six languages.</source>
        <translation>En Webhooks › Eventos hay código que verifica una firma, en seis lenguajes.</translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation>Copiar secreto</translation>
    </message>
    <message>
        <source>Store in keychain</source>
        <translation>Guardar en el llavero</translation>
    </message>
    <message>
        <source>This desktop has no keychain.</source>
        <translation>Este escritorio no tiene un llavero.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Stored in %1</source>
        <translation>Almacenado en %1</translation>
    </message>
    <message>
        <source>The keychain did not take it.</source>
        <translation>El llavero no lo ha aceptado.</translation>
    </message>
    <message>
        <source>Close without keeping the secret?</source>
        <translation>¿Cerrar sin guardar el secreto?</translation>
    </message>
    <message>
        <source>It has not been copied or stored. It cannot be shown again; you would have to rotate it.</source>
        <translation>No se ha copiado ni almacenado. No se puede volver a mostrar; tendría que rotarlo.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Cerrar de todos modos</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookSheet</name>
    <message>
        <source>Edit endpoint</source>
        <translation>Editar endpoint</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>Nuevo endpoint</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Create endpoint</source>
        <translation>Crear endpoint</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Only the first two steps are needed; the others have their usual values.</source>
        <translation>Solo se necesitan los dos primeros pasos; los demás tienen sus valores habituales.</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Transformation</source>
        <translation>Transformación</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>The test is sent as the endpoint is saved now, without what you change here.</source>
        <translation>La prueba se envía con el endpoint tal como está guardado, sin lo que cambie aquí.</translation>
    </message>
    <message>
        <source>The endpoint is kept, paused, to be tried; it goes when you cancel.</source>
        <translation>El endpoint se guarda, en pausa, para probarlo; desaparece si cancela.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Send a test event</source>
        <translation>Enviar un evento de prueba</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookText</name>
    <message numerus="yes">
        <source>Stopped: %n failure(s) in a row.</source>
        <translation>
            <numerusform>Detenido: %n fallo seguido.</numerusform>
            <numerusform>Detenido: %n fallos seguidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failing: %n failure(s) in a row.</source>
        <translation>
            <numerusform>Con fallos: %n fallo seguido.</numerusform>
            <numerusform>Con fallos: %n fallos seguidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %n attempt(s) in %2 minutes failed.</source>
        <translation>
            <numerusform>Detenido: falló %1 de %n intento en %2 minutos.</numerusform>
            <numerusform>Detenido: fallaron %1 de %n intentos en %2 minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused: the endpoint answered 410, which means that it is gone.</source>
        <translation>En pausa: el endpoint respondió 410, es decir, ya no existe.</translation>
    </message>
    <message>
        <source>Paused by an operator.</source>
        <translation>Pausado manualmente.</translation>
    </message>
    <message>
        <source>The last error: %1</source>
        <translation>El último error: %1</translation>
    </message>
    <message>
        <source>The last answer was %1.</source>
        <translation>La última respuesta fue %1.</translation>
    </message>
    <message>
        <source>It is still tried. Failed deliveries are tried again by the schedule.</source>
        <translation>Se sigue intentando. Las entregas fallidas se reintentan según el calendario.</translation>
    </message>
    <message>
        <source>Resume it to deliver what is held, oldest first.</source>
        <translation>Reanúdelo para entregar lo retenido, primero lo más antiguo.</translation>
    </message>
    <message>
        <source>The next probe is sent %1; the first success resumes it.</source>
        <translation>El próximo sondeo se envía %1; el primer éxito reanuda el endpoint.</translation>
    </message>
    <message>
        <source>A probe is sent from time to time; the first success resumes it.</source>
        <translation>De vez en cuando se envía un sondeo; el primer éxito reanuda el endpoint.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Con fallos</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Claves API</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>None: the event as it is</source>
        <translation>Ninguna: el evento tal cual</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>Fields, each from a path</source>
        <translation>Campos, cada uno de una ruta</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) held, the oldest from %1.</source>
        <translation>
            <numerusform>%n evento retenido, el más antiguo: %1.</numerusform>
            <numerusform>%n eventos retenidos, el más antiguo: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Slack message</source>
        <translation>Mensaje de Slack</translation>
    </message>
    <message>
        <source>CRM contact, by a function</source>
        <translation>Contacto de CRM, con función</translation>
    </message>
    <message>
        <source>CRM contact, by fields</source>
        <translation>Contacto de CRM, con campos</translation>
    </message>
    <message>
        <source>Gives up after about %1.</source>
        <translation>Abandona tras aproximadamente %1.</translation>
    </message>
    <message>
        <source>Gives up at the first failure.</source>
        <translation>Abandona al primer fallo.</translation>
    </message>
    <message>
        <source>Never used: %1.</source>
        <translation>Nunca se usa: %1.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Desde %1.</translation>
    </message>
    <message>
        <source>Since %1, %2.</source>
        <translation>Desde %1, %2.</translation>
    </message>
    <message>
        <source>Held events are kept for %1 hours, at most %2 of them.</source>
        <translation>Los eventos retenidos se conservan %1 horas, como máximo %2.</translation>
    </message>
    <message>
        <source>Failures of the last 24 hours: %1</source>
        <translation>Fallos de las últimas 24 horas: %1</translation>
    </message>
    <message>
        <source>Failures of the last 7 days: %1</source>
        <translation>Fallos de los últimos 7 días: %1</translation>
    </message>
    <message>
        <source>Failures of the last 30 days: %1</source>
        <translation>Fallos de los últimos 30 días: %1</translation>
    </message>
    <message>
        <source>A probe is under way; the first success resumes it.</source>
        <translation>Hay un sondeo en curso; el primer éxito reanuda el endpoint.</translation>
    </message>
    <message>
        <source>The next event is sent as a probe; the first success resumes it.</source>
        <translation>El próximo evento se envía como sondeo; el primer éxito reanuda el endpoint.</translation>
    </message>
    <message>
        <source>Nothing is held that could be sent.</source>
        <translation>No hay nada retenido que se pueda enviar.</translation>
    </message>
    <message>
        <source>A probe is under way.</source>
        <translation>Hay un sondeo en curso.</translation>
    </message>
</context>
<context>
    <name>pm::ui::WebhookTitle</name>
    <message>
        <source>Copy the URL</source>
        <translation>Copiar la URL</translation>
    </message>
    <message>
        <source>Back to the endpoints</source>
        <translation>Volver a los endpoints</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Atrás (Esc)</translation>
    </message>
</context>
<context>
    <name>pm::ui::WelcomePage</name>
    <message>
        <source>This is production</source>
        <translation>Es producción</translation>
    </message>
    <message>
        <source>PenguinMails Console</source>
        <translation>PenguinMails Console</translation>
    </message>
    <message>
        <source>Welcome to PenguinMails Console</source>
        <translation>Le damos la bienvenida a PenguinMails Console</translation>
    </message>
    <message>
        <source>Where do you want to work? You can add more workspaces later.</source>
        <translation>¿Dónde quiere trabajar? Más adelante puede añadir otros espacios de trabajo.</translation>
    </message>
    <message>
        <source>Start a local workspace</source>
        <translation>Iniciar un espacio local</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Echar un vistazo</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Espacio de trabajo local</translation>
    </message>
    <message>
        <source>The whole platform on this computer: SQLite, an encrypted keystore, nothing else to install.</source>
        <translation>Toda la plataforma en este equipo: SQLite, un almacén de claves cifrado y nada más que instalar.</translation>
    </message>
    <message>
        <source>Connect to a platform</source>
        <translation>Conectarse a una plataforma</translation>
    </message>
    <message>
        <source>Sign in to a platform that your company runs, or to the hosted one.</source>
        <translation>Inicie sesión en una plataforma de su empresa o en la alojada.</translation>
    </message>
    <message>
        <source>A local workspace with demo data: twelve tenants, keys and ninety days of use. It starts anew each time.</source>
        <translation>Un espacio de trabajo local con datos de demostración: doce inquilinos, claves y noventa días de uso. Empieza de nuevo cada vez.</translation>
    </message>
    <message>
        <source>Address of the platform</source>
        <translation>Dirección de la plataforma</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Nombre del espacio de trabajo</translation>
    </message>
    <message>
        <source>Name, e.g. Acme production</source>
        <translation>Nombre, p. ej. Acme producción</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>The address must begin with https:// and name a host.</source>
        <translation>La dirección debe empezar por https:// e indicar un servidor.</translation>
    </message>
    <message>
        <source>Over http:// anybody on the way could read your password. Another computer needs https://.</source>
        <translation>Con http:// cualquiera podría leer la contraseña por el camino. Otro equipo necesita https://.</translation>
    </message>
</context>
<context>
    <name>pm::ui::WorkspaceField</name>
    <message>
        <source>Workspace %1</source>
        <translation>Espacio de trabajo %1</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
</context>
<context>
    <name>pm::ui::WorkspaceList</name>
    <message>
        <source>None is kept: this is demo data.</source>
        <translation>No hay ninguno guardado: estos son datos de demostración.</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Nombre del espacio de trabajo</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>This window works on it.</source>
        <translation>Esta ventana lo está usando.</translation>
    </message>
    <message>
        <source>Remove the workspace “%1”?</source>
        <translation>¿Quitar el espacio de trabajo «%1»?</translation>
    </message>
    <message>
        <source>The console forgets it. Data on the platform, or in its local folder, stays where it is.</source>
        <translation>La consola lo olvida. Los datos de la plataforma, o de su carpeta local, se quedan donde están.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>pm::ui::WorkspaceMenu</name>
    <message>
        <source>Add a workspace…</source>
        <translation>Añadir un espacio de trabajo…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Forget this workspace…</source>
        <translation>Olvidar este espacio de trabajo…</translation>
    </message>
</context>
</TS>
