"""A service of the desktop, on the bus of the screen."""
import os
import threading

from gi.repository import Gio, GLib


class BusService:
    """Owns `name` and answers for `path` on a thread of its own, from before the program starts until it is closed."""

    def __init__(self, name, path, xml, call, read=None):
        """`call(method, arguments)` gives a method's GLib.Variant, or None; `read(property)` a property's."""
        self.call, self.read, self.path = call, read, path
        self.interface = Gio.DBusNodeInfo.new_for_xml(xml).interfaces[0]
        self.context = GLib.MainContext()
        self.loop = GLib.MainLoop(self.context)
        ready = threading.Event()
        self.thread = threading.Thread(target=self.serve, args=[name, ready])
        self.thread.start()
        ready.wait(30)

    def serve(self, name, ready):
        self.context.push_thread_default()
        self.bus = Gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.bus.register_object(
            self.path, self.interface,
            lambda _bus, _sender, _path, _interface, method, arguments, invocation:
                invocation.return_value(self.call(method, arguments.unpack())),
            (lambda _bus, _sender, _path, _interface, name: self.read(name)) if self.read else None, None)
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                           GLib.Variant("(su)", (name, 0)), None, Gio.DBusCallFlags.NONE, -1, None)
        ready.set()
        self.loop.run()

    def signal(self, name, arguments):
        self.bus.emit_signal(None, self.path, self.interface.name, name, arguments)

    def close(self):
        self.loop.quit()
        self.thread.join(30)
        self.bus.close_sync(None)
