filedesc://h.arc 0.0.0.0 20200302060000 text/plain 14
1 0 Harbour 1


http://h.example/ 192.0.2.1 20200302060000 text/html 69
HTTP/1.1 200 OK
Content-Type: text/html

<p>The harbour opens.</p>
